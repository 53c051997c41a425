package org.amsportal.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.ref.WeakReference;
import java.time.Instant;
import java.util.List;

import org.amsportal.ams.AmsUser;
import org.junit.jupiter.api.Test;

class LastCountedTest {

    private final Facts facts = new Facts();
    private final LastCounted<String> counted = new LastCounted<>();

    @Test
    void whatWasCountedIsKeptWhileNothingOfItChanges() {
        People people = People.of(List.of());
        counted.keep(facts, "nobody", people);
        assertThat(counted.of(facts, people)).contains("nobody");
        assertThat(counted.of(facts, People.of(List.of()))).isEmpty();
        facts.keep(Facts.Kind.GROUPS, 1, List.of(), Instant.EPOCH);
        assertThat(counted.of(facts, people)).isEmpty();
    }

    @Test
    void theDirectoryItWasCountedFromIsNotKeptWithTheNumbers() {
        WeakReference<People> people = countedAndLeft();
        await().until(() -> {
            System.gc();
            return people.get() == null;
        });
        assertThat(counted.of(facts, People.of(List.of()))).isEmpty();
    }

    private WeakReference<People> countedAndLeft() {
        People people = People.of(List.<AmsUser>of());
        counted.keep(facts, "nobody", people);
        return new WeakReference<>(people);
    }
}
