package org.amsportal.browser;

/** Without JavaScript. */
@PortalIT(javaScript = false)
class SpreadsheetWithoutScriptsIT extends SpreadsheetSteps {}
