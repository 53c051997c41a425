/** The remote API of AMS and nothing else: calls, tolerant reading of answers, and every error as one sealed type. */
@NullMarked
package org.amsportal.ams;

import org.jspecify.annotations.NullMarked;
