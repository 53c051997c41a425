/** The portal as people see it: a real browser, pages as objects, and an accessibility check on each. */
@NullMarked
package org.amsportal.browser;

import org.jspecify.annotations.NullMarked;
