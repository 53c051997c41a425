/** Sign-in and sign-out, who the signed-in admin is and what they may do, the token relay, and the security headers. */
@NullMarked
package org.amsportal.access;

import org.jspecify.annotations.NullMarked;
