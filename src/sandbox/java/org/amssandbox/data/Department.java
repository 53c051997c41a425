package org.amssandbox.data;

import org.jspecify.annotations.Nullable;

/** A node of a company's hierarchy; one without a parent is a root. */
public record Department(long id, String name, @Nullable Long parentId, long companyId) {}
