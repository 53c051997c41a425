/** Whether this portal works, told truthfully: to probes, and to people while its database is away. */
@NullMarked
package org.amsportal.health;

import org.jspecify.annotations.NullMarked;
