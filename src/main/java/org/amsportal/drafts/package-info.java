/** What was typed on a form and not yet sent: kept for the person who typed it, and for nobody else. */
@NullMarked
package org.amsportal.drafts;

import org.jspecify.annotations.NullMarked;
