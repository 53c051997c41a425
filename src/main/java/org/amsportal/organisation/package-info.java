/** What is true now in AMS as pages need it: users, departments, permission groups, always with source and time. */
@NullMarked
package org.amsportal.organisation;

import org.jspecify.annotations.NullMarked;
