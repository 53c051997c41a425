package org.amsportal.browser;

/** Without JavaScript. */
@PortalIT(javaScript = false)
class SeveralWithoutScriptsIT extends SeveralSteps {}
