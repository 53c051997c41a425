package org.amsportal.intake;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.amsportal.ams.AmsUser;
import org.amsportal.ams.EmailKey;
import org.jspecify.annotations.Nullable;

/** Everybody by email and service number, whatever the case. */
final class PeopleIndex {

    private final Map<String, List<AmsUser>> byEmail;
    private final Map<String, List<AmsUser>> byNumber;

    PeopleIndex(List<AmsUser> people) {
        this.byEmail = by(people, AmsUser::email, EmailKey::of);
        this.byNumber = by(people, AmsUser::serviceNumber, PeopleIndex::key);
    }

    List<AmsUser> withEmail(String email) {
        return byEmail.getOrDefault(EmailKey.of(email), List.of());
    }

    List<AmsUser> withNumber(String serviceNumber) {
        return serviceNumber.isEmpty() ? List.of() : byNumber.getOrDefault(key(serviceNumber), List.of());
    }

    private static Map<String, List<AmsUser>> by(List<AmsUser> people, Function<AmsUser, @Nullable String> fact,
            Function<String, String> key) {
        return people.stream().filter(user -> !Objects.requireNonNullElse(fact.apply(user), "").isBlank())
                .collect(Collectors.groupingBy(user -> key.apply(Objects.requireNonNull(fact.apply(user)))));
    }

    private static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
