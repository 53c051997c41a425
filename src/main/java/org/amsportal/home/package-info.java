/** The first page: what needs the admin, and what was done lately. */
@NullMarked
package org.amsportal.home;

import org.jspecify.annotations.NullMarked;
