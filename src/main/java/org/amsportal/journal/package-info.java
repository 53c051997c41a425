/** Every write to AMS, written down before it is sent and concluded as what is known of it afterwards. */
@NullMarked
package org.amsportal.journal;

import org.jspecify.annotations.NullMarked;
