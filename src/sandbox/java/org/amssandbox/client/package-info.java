/** What tests use to talk to a running sandbox: its control endpoint and a scripted sign-in. */
@NullMarked
package org.amssandbox.client;

import org.jspecify.annotations.NullMarked;
