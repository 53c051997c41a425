package org.amsportal.ams;

import org.jspecify.annotations.Nullable;

/** The body of step 2 (vendor documented); null fields are left out of the body. */
public record NewDepartment(String name, @Nullable Long parentId, @Nullable Long companyId) {}
