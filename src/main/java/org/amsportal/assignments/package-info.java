/** What a user has, should have and would lose, and the one check of what the acting admin may grant. */
@NullMarked
package org.amsportal.assignments;

import org.jspecify.annotations.NullMarked;
