/** The portal through which the people of an organisation are set up in AMS. */
@NullMarked
package org.amsportal;

import org.jspecify.annotations.NullMarked;
