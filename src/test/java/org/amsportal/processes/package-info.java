/** The portal as it is delivered: the jar in a process of its own, and what becomes of its work when that is killed. */
@NullMarked
package org.amsportal.processes;

import org.jspecify.annotations.NullMarked;
