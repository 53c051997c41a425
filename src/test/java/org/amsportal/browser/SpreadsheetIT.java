package org.amsportal.browser;

/** With JavaScript. */
@PortalIT
class SpreadsheetIT extends SpreadsheetSteps {}
