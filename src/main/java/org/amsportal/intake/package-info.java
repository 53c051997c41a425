/** From a spreadsheet to a plan: what somebody brought, what they corrected, and what would become of each row. Nothing here writes to AMS. */
@NullMarked
package org.amsportal.intake;

import org.jspecify.annotations.NullMarked;
