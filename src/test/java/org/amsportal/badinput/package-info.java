/** Bad input through the pages: each gets a clear answer, and AMS at most one write for one intention. */
@NullMarked
package org.amsportal.badinput;

import org.jspecify.annotations.NullMarked;
