/** What people bring from a spreadsheet, as a file or pasted: read into rows of texts, or refused with the reason. */
@NullMarked
package org.amsportal.sheets;

import org.jspecify.annotations.NullMarked;
