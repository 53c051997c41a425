package org.amsportal.browser;

/** Every state of every page, where AMS can be read. */
@PortalIT
class TenChecksIT extends TenChecks {}
