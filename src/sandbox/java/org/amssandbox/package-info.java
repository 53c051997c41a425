/** A stand-in AMS with its sign-in server: a house of its own that shares no class with the portal. */
@NullMarked
package org.amssandbox;

import org.jspecify.annotations.NullMarked;
