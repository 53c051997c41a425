/** What was typed is kept for whoever typed it, and for nobody else. */
@NullMarked
package org.amsportal.drafts;

import org.jspecify.annotations.NullMarked;
