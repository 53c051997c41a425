/** The one planner and the one way of applying a plan, for one person and for thousands. */
@NullMarked
package org.amsportal.plans;

import org.jspecify.annotations.NullMarked;
