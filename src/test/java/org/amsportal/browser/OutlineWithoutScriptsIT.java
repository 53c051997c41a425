package org.amsportal.browser;

/** Without JavaScript. */
@PortalIT(javaScript = false)
class OutlineWithoutScriptsIT extends OutlineSteps {}
