package org.amssandbox.data;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The words by which users are searched for, in memory: a database would read all of them anew for each search. */
@Component
class PeopleWords {

    private record Words(@Nullable Long companyId, String all) {}

    private final JdbcClient jdbc;
    private @Nullable Map<Long, Words> words;

    PeopleWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The IDs of all that match, the smallest first. */
    List<Long> matching(PeopleQuery query) {
        var wanted = query.words();
        return all().entrySet().stream().filter(it -> isIn(query.companyId(), it.getValue()))
                .filter(it -> wanted.stream().allMatch(it.getValue().all()::contains)).map(Map.Entry::getKey).toList();
    }

    private static boolean isIn(@Nullable Long companyId, Words words) {
        return companyId == null || Objects.equals(companyId, words.companyId());
    }

    /** Somebody who is in the database now. */
    synchronized void add(Person person) {
        if (words != null) {
            words.put(person.id(), words(person));
        }
    }

    synchronized void remove(long id) {
        if (words != null) {
            words.remove(id);
        }
    }

    /** The database was filled otherwise. */
    synchronized void forget() {
        words = null;
    }

    private synchronized Map<Long, Words> all() {
        if (words == null) {
            words = new ConcurrentSkipListMap<>();
            for (Person person : jdbc.sql("select " + People.COLUMNS + " from ams_user").query(People.ROW).list()) {
                words.put(person.id(), words(person));
            }
        }
        return words;
    }

    private static Words words(Person person) {
        return new Words(person.companyId(), String.join(" ", person.name(), person.surname(), person.email(),
                Objects.requireNonNullElse(person.serviceNumber(), "")).toLowerCase(Locale.ENGLISH));
    }
}
