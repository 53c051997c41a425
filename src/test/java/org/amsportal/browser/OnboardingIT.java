package org.amsportal.browser;

/** With scripts, against an AMS that can be read. */
@PortalIT
class OnboardingIT extends OnboardingSteps {}
