/** Sign-in, tokens, sessions and headers, tried over HTTP against the sandbox's sign-in server. */
@NullMarked
package org.amsportal.access;

import org.jspecify.annotations.NullMarked;
