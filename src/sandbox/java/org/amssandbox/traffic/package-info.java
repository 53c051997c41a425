/** What happens to a request on its way in: it is written down, delayed, or goes wrong on purpose. */
@NullMarked
package org.amssandbox.traffic;

import org.jspecify.annotations.NullMarked;
