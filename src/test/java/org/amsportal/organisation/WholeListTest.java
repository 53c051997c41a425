package org.amsportal.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.amsportal.access.Admin;
import org.amsportal.access.Rights;
import org.amsportal.ams.AccessToken;
import org.amsportal.ams.AmsPage;
import org.amsportal.ams.AmsPermission;
import org.amsportal.ams.AmsProblem;
import org.amsportal.ams.Authority;
import org.amsportal.organisation.Reading.Known;
import org.amsportal.organisation.Reading.Source;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is kept of a long list: for whom, for how long, and how often AMS is asked. */
class WholeListTest {

    private static final int MANY = 1000;
    private static final Set<String> RIGHTS = Set.of("read_users", "read_departments");

    private Instant now = Instant.parse("2026-11-26T08:00:00Z");
    private Instant written = Instant.MIN;
    private final Ams ams = new Ams();
    private final WholeList<String, List<String>> list = new WholeList<>(ams, _ -> written, new Now());

    @Test
    void aLongListIsReadOnceForAllWhoSeeTheSame() {
        assertThat(names(admin(24L, RIGHTS))).hasSize(MANY);
        assertThat(names(admin(24L, RIGHTS))).hasSize(MANY);
        assertThat(ams.firsts).hasValue(2);
        assertThat(ams.wholes).hasValue(1);
    }

    @Test
    void whoHasOtherRightsOrAnotherCompanyNeverSeesWhatWasReadByAnother() {
        names(admin(24L, RIGHTS));
        names(admin(24L, Set.of("read_users")));
        names(admin(42L, RIGHTS));
        names(admin(null, RIGHTS));
        assertThat(ams.wholes).hasValue(4);
    }

    @Test
    void whomAmsShowsAnotherFirstPageNeverSeesWhatWasReadByAnother() {
        var one = admin(24L, RIGHTS);
        var other = admin(24L, RIGHTS);
        ams.of.put(other.signIn(), "Only theirs");
        assertThat(names(one)).doesNotContain("Only theirs");
        assertThat(names(other)).contains("Only theirs");
        assertThat(names(one)).doesNotContain("Only theirs");
        assertThat(names(other)).contains("Only theirs");
        assertThat(ams.wholes).hasValue(2);
    }

    @Test
    void whomAmsRefusesTheFirstPageSeesNothing() {
        names(admin(24L, RIGHTS));
        var refused = admin(24L, RIGHTS);
        ams.refused = refused.signIn();
        assertThat(list.of(refused)).isInstanceOf(Reading.Failed.class);
    }

    @Test
    void whoseRightsAreNotKnownSharesWithNobody() {
        names(admin(24L, null));
        names(admin(24L, null));
        assertThat(ams.wholes).hasValue(2);
    }

    @Test
    void whoLosesARightNoLongerSeesWhatWasReadWithIt() {
        var before = admin(24L, RIGHTS);
        names(before);
        var after = new Admin(before.signIn(), before.actorId(), before.userId(), before.name(), before.email(),
                before.companyId(), true, new Rights(Set.of(), Map.of()), before.authority());
        names(after);
        assertThat(ams.wholes).hasValue(2);
    }

    @Test
    void fiftyWhoAskAtOnceMakeOneLoad() throws Exception {
        ams.slowly = new CountDownLatch(1);
        var admins = IntStream.range(0, 5).mapToObj(_ -> admin(24L, RIGHTS)).toList();
        var answers = new ArrayList<Future<List<String>>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 50; i++) {
                var admin = admins.get(i % 5);
                answers.add(threads.submit(() -> names(admin)));
            }
            while (ams.wholes.get() == 0) {
                Thread.onSpinWait();
            }
            ams.slowly.countDown();
        }
        for (var answer : answers) {
            assertThat(answer.get()).hasSize(MANY);
        }
        assertThat(ams.wholes).hasValue(1);
        assertThat(ams.firsts.get()).isBetween(5, 10);
    }

    @Test
    void afterAMinuteItIsReadAgainBehindThePageAndAfterFiveBeforeIt() {
        var admin = admin(24L, RIGHTS);
        names(admin);
        now = now.plus(Duration.ofSeconds(61));
        ams.everybody.add("Newcomer");
        ams.slowly = new CountDownLatch(1);
        assertThat(names(admin)).doesNotContain("Newcomer");
        ams.slowly.countDown();
        now = now.plus(Duration.ofMinutes(6));
        assertThat(names(admin)).contains("Newcomer");
    }

    @Test
    void whatThePortalWroteIsThereAtOnce() {
        var admin = admin(24L, RIGHTS);
        names(admin);
        ams.everybody.add("Newcomer");
        now = now.plusSeconds(1);
        written = now;
        now = now.plusSeconds(1);
        assertThat(names(admin)).contains("Newcomer");
        assertThat(ams.wholes).hasValue(2);
    }

    @Test
    void whoIsShownTheSameFirstPageAfterThePortalWroteSeesIt() {
        names(admin(24L, RIGHTS));
        ams.everybody.add("Newcomer");
        now = now.plusSeconds(1);
        written = now;
        now = now.plusSeconds(1);
        assertThat(names(admin(24L, RIGHTS))).contains("Newcomer");
    }

    @Test
    void aShortListIsReadAnewUnlessSomebodyIsTyping() {
        ams.everybody.subList(10, MANY).clear();
        var admin = admin(24L, RIGHTS);
        names(admin);
        ams.everybody.add("Newcomer");
        assertThat(list.lately(admin).known().orElseThrow()).doesNotContain("Newcomer");
        assertThat(names(admin)).contains("Newcomer");
        now = now.plusSeconds(61);
        ams.everybody.add("Another");
        assertThat(list.lately(admin).known().orElseThrow()).contains("Another");
    }

    @Test
    @Timeout(60)
    void aPageThatCanDoWithoutWaitsForALongListButNotForAVeryLongOne() {
        assertThat(list.lately(admin(24L, RIGHTS), Duration.ofDays(1))).isPresent();
        ams.everybody.addAll(IntStream.range(0, WholeList.MANY).mapToObj(i -> "More " + i).toList());
        ams.slowly = new CountDownLatch(1);
        assertThat(list.lately(admin(42L, RIGHTS), Duration.ofDays(1))).isEmpty();
        ams.slowly.countDown();
    }

    @Test
    void whatHasNoRoomIsDropped() {
        ams.everybody.addAll(IntStream.range(0, Shelves.ROOM / 2).mapToObj(i -> "More " + i).toList());
        var first = admin(1L, RIGHTS);
        names(first);
        names(admin(2L, RIGHTS));
        names(admin(3L, RIGHTS));
        names(first);
        assertThat(ams.wholes).hasValue(4);
    }

    private List<String> names(Admin admin) {
        return list.of(admin).known().orElseThrow();
    }

    private static Admin admin(@Nullable Long company, @Nullable Set<String> permissions) {
        return new Admin(UUID.randomUUID(), "1", 1L, "Alex", null, company, true, new Rights(permissions, Map.of()),
                new Authority() {
                    @Override
                    public AccessToken token() {
                        throw new IllegalStateException("this AMS asks for none");
                    }

                    @Override
                    public AccessToken tokenInsteadOf(AccessToken dead) {
                        throw new IllegalStateException("this AMS asks for none");
                    }

                    @Override
                    public void learnt(AmsPermission permission, boolean has) {
                        throw new IllegalStateException("this AMS tells nothing of it");
                    }
                });
    }

    /** A list of names whose first page is its first hundred. */
    private final class Ams implements Making<String, List<String>> {

        private final List<String> everybody = new ArrayList<>(
                IntStream.range(0, MANY).mapToObj(i -> "Name " + i).toList());
        private final Map<UUID, String> of = new HashMap<>();
        private final AtomicInteger firsts = new AtomicInteger();
        private final AtomicInteger wholes = new AtomicInteger();
        private volatile CountDownLatch slowly = new CountDownLatch(0);
        private @Nullable UUID refused;

        @Override
        public Reading<AmsPage<String>> first(Admin admin) {
            firsts.incrementAndGet();
            if (admin.signIn().equals(refused)) {
                return new Reading.Failed<>(new AmsProblem.Unreachable(AmsProblem.Said.NOTHING));
            }
            var page = new ArrayList<>(everybody.subList(0, Math.min(100, everybody.size())));
            if (of.containsKey(admin.signIn())) {
                page.set(0, of.get(admin.signIn()));
            }
            return known(new AmsPage<>(List.copyOf(page), 1, Math.ceilDiv(everybody.size(), 100), null));
        }

        @Override
        public Reading<List<String>> whole(Admin admin, AmsPage<String> first) {
            wholes.incrementAndGet();
            try {
                slowly.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            var all = new ArrayList<>(first.items());
            all.addAll(everybody.subList(first.items().size(), everybody.size()));
            return known(List.copyOf(all));
        }

        @Override
        public int size(List<String> whole) {
            return whole.size();
        }

        @Override
        public @Nullable List<String> caughtUp(Admin admin, List<String> whole, Instant since) {
            return null;
        }

        private <T> Reading<T> known(T value) {
            return new Known<>(value, Source.AMS, now);
        }
    }

    private final class Now extends Clock {

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
