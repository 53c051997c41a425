package org.amsportal.browser;

/** Every state that is another where this AMS does not let the portal look people up. */
@PortalIT(ams = KindOfAms.DOCUMENTED_CALLS)
class TenChecksOnDocumentedCallsIT extends TenChecks {}
