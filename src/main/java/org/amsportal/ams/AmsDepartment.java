package org.amsportal.ams;

import org.jspecify.annotations.Nullable;

/** A department as AMS lists it (assumed). {@code parentId} null stands at the top; it may name a department that is not listed. */
public record AmsDepartment(long id, String name, @Nullable Long parentId, @Nullable Long companyId) {}
