package org.amsportal.browser;

/** Without JavaScript. */
@PortalIT(javaScript = false)
class OnboardingWithoutScriptsIT extends OnboardingSteps {}
