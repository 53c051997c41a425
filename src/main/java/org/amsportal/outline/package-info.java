/** The outline import: a pasted outline of departments, seen beside the hierarchy and then created. */
@NullMarked
package org.amsportal.outline;

import org.jspecify.annotations.NullMarked;
