/** Onboarding one person: the form, its progress and its result. */
@NullMarked
package org.amsportal.onboarding;

import org.jspecify.annotations.NullMarked;
