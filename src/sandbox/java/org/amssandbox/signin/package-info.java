/** The sign-in server: authorization code with PKCE, refresh tokens that rotate, OpenID Connect or plain OAuth 2.0. */
@NullMarked
package org.amssandbox.signin;

import org.jspecify.annotations.NullMarked;
