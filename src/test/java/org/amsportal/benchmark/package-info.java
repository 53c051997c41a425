/** How fast the portal is and what it takes, at the size of a large service; run by the Maven profile {@code benchmark} alone. */
@NullMarked
package org.amsportal.benchmark;

import org.jspecify.annotations.NullMarked;
