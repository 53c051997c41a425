/** What all pages share: layout, htmx answers, problem pages, message bundles. */
@NullMarked
package org.amsportal.web;

import org.jspecify.annotations.NullMarked;
