/** The organisation that the sandbox AMS knows: companies, departments, users and permission groups in a database. */
@NullMarked
package org.amssandbox.data;

import org.jspecify.annotations.NullMarked;
