/** Pages of plans of many rows: how far each has come, and what became of whom. */
@NullMarked
package org.amsportal.batches;

import org.jspecify.annotations.NullMarked;
