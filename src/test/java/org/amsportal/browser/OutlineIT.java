package org.amsportal.browser;

/** With JavaScript. */
@PortalIT
class OutlineIT extends OutlineSteps {}
