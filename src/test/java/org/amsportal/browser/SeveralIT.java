package org.amsportal.browser;

/** With JavaScript. */
@PortalIT
class SeveralIT extends SeveralSteps {}
