/** The pages of the department hierarchy. */
@NullMarked
package org.amsportal.departments;

import org.jspecify.annotations.NullMarked;
