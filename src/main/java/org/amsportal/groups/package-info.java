/** The page of the permission groups. */
@NullMarked
package org.amsportal.groups;

import org.jspecify.annotations.NullMarked;
