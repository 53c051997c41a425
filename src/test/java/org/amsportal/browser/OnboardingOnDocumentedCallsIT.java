package org.amsportal.browser;

/** Where AMS has nothing but what its vendor documents. */
@PortalIT(ams = KindOfAms.DOCUMENTED_CALLS)
class OnboardingOnDocumentedCallsIT extends OnboardingSteps {}
