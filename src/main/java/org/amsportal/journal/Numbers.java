package org.amsportal.journal;

import java.util.SortedSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Refuses what cannot be an AMS number before anything is written down: AMS counts from 1 (assumed). */
final class Numbers {

    private Numbers() {
    }

    static void check(Write write) {
        if (in(write).anyMatch(id -> id <= 0)) {
            throw new IllegalArgumentException("AMS numbers are positive");
        }
    }

    private static LongStream in(Write write) {
        return switch (write) {
            case Write.CreateUser(var user) -> optional(user.companyId());
            case Write.CreateDepartment(var department) ->
                LongStream.concat(optional(department.parentId()), optional(department.companyId()));
            case Write.AssignDepartments(long userId, var change) ->
                LongStream.concat(LongStream.of(userId), in(change));
            case Write.AssignGroups(long userId, var change) -> LongStream.concat(LongStream.of(userId), in(change));
        };
    }

    private static LongStream in(Change change) {
        SortedSet<Long> ids = switch (change) {
            case Change.Adding(var added) -> added;
            case Change.Exactly(var wanted, _) -> wanted;
            case Change.Replacing(var wanted, _) -> wanted;
        };
        return ids.stream().mapToLong(Long::longValue);
    }

    private static LongStream optional(@Nullable Long id) {
        return Stream.ofNullable(id).mapToLong(Long::longValue);
    }
}
