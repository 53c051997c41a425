package org.amsportal.browser;

/** With the other answers AMS may give, and a plain OAuth 2.0 server. */
@PortalIT(ams = KindOfAms.OTHER_DIALECT)
class OnboardingInAnotherDialectIT extends OnboardingSteps {}
