/** Somebody at a browser without scripts, played over HTTP: opens pages, fills in the forms they show, and can forge what no page offers. */
@NullMarked
package org.amsportal.guest;

import org.jspecify.annotations.NullMarked;
