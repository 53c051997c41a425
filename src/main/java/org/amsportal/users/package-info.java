/** The pages of users: the list, one user, their departments and their permission groups. */
@NullMarked
package org.amsportal.users;

import org.jspecify.annotations.NullMarked;
