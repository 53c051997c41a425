/** The control endpoint under /sandbox: settings, faults, recorded requests and the truth in the database. */
@NullMarked
package org.amssandbox.control;

import org.jspecify.annotations.NullMarked;
