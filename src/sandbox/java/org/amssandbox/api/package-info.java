/** The AMS API: the five documented calls with their rules, and the reads that are assumed. */
@NullMarked
package org.amssandbox.api;

import org.jspecify.annotations.NullMarked;
