/** The switches of the sandbox, from its properties and changed while it runs. */
@NullMarked
package org.amssandbox.settings;

import org.jspecify.annotations.NullMarked;
