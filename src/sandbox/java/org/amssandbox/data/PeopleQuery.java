package org.amssandbox.data;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/**
 * A search for people: every word must occur somewhere in name, surname, email or service number.
 *
 * @param companyId only this company's people; null for all
 */
public record PeopleQuery(String search, @Nullable Long companyId) {

    List<String> words() {
        return List.of(StringUtils.tokenizeToStringArray(search.toLowerCase(Locale.ENGLISH), " \t"));
    }
}
