package org.amsportal.browser;

import org.junit.jupiter.api.Order;

/** Every state of every page, where AMS can be read. */
@Order(3) // longer than any other
@PortalIT
class TenChecksIT extends TenChecks {}
