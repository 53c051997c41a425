/** The security baseline (docs/security.md) through the pages, each item by a test named after it. */
@NullMarked
package org.amsportal.security;

import org.jspecify.annotations.NullMarked;
