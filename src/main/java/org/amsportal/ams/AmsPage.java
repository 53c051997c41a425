package org.amsportal.ams;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One page of a list (assumed). Without paging facts in the answer it is the whole list: page 1 of 1.
 *
 * @param total how many there are in all; null where AMS does not say
 */
public record AmsPage<T>(List<T> items, int page, int lastPage, @Nullable Long total) {}
