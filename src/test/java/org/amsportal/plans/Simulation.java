package org.amsportal.plans;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

import org.amsportal.access.Admin;
import org.amsportal.access.Rights;
import org.amsportal.ams.ModelAms;
import org.amsportal.ams.ModelAms.Killed;
import org.amsportal.ams.NewDepartment;
import org.amsportal.ams.NewUser;
import org.amsportal.ams.SignInEnded;
import org.amsportal.ams.VirtualClock;
import org.amsportal.journal.Change;
import org.amsportal.journal.Entry;
import org.amsportal.journal.Found;
import org.amsportal.journal.Journal;
import org.amsportal.journal.State;
import org.amsportal.journal.Why;
import org.amsportal.journal.Write;
import org.amsportal.plans.Batch.Phase;
import org.amsportal.plans.Row.Creation;
import org.amsportal.plans.Row.Who;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One plan from its sending to its end in virtual time, with whatever faults its seed draws. The same seed is the same story. */
final class Simulation {

    private static final int MOST_STEPS = 400;
    private static final int MOST_USES = 20_000;
    private static final long COMPANY = 24;
    private static final Duration MISSED_HEARTBEATS = Duration.ofSeconds(20);
    private static final Duration LEASE = Duration.ofSeconds(85);

    private final long seed;
    private final Random random;
    private final VirtualClock clock;
    private final List<Replica> replicas;
    private final JdbcClient db;
    private final ModelAms ams;
    private final UUID id = UUID.randomUUID();
    private final SortedMap<Integer, Row> wanted = new TreeMap<>();
    private final long station;
    private final long group;
    /** What people who are in AMS already have there. */
    private final long before;
    private Admin admin;
    private @Nullable Instant next;
    private @Nullable Instant leasesEnd;
    private int uses;
    private int livesFor = Integer.MAX_VALUE;

    Simulation(long seed, VirtualClock clock, List<Replica> replicas, JdbcClient db) {
        this.seed = seed;
        this.random = new Random(seed);
        this.clock = clock;
        this.replicas = replicas;
        this.db = db;
        this.ams = new ModelAms(clock, random, 1 + seed * 1000, this::pause, this::cancel);
        this.admin = signedIn();
        this.station = ams.newId();
        this.group = ams.newId();
        this.before = ams.newId();
        ams.departments.put(station, new NewDepartment("Station " + seed, null, COMPANY));
    }

    ModelAms ams() {
        return ams;
    }

    Optional<Admin> alive(UUID signIn) {
        return signIn.equals(admin.signIn()) ? Optional.of(admin) : Optional.empty();
    }

    /** Asked before each use of the database: a process may end between any two. */
    void useDatabase() {
        if (++uses == MOST_USES) {
            ams.wrongs.add("it runs hot: " + db.sql("select row_no, state, go_at from batch_row where batch_id = ?")
                    .param(id).query().listOfRows());
            throw new Killed();
        }
        if (livesFor == 0) {
            ams.tell("killed before the database");
            throw new Killed(); // and from now on: the dead do nothing
        }
        livesFor--;
    }

    /** What is wrong at the end; empty when all is as it was wanted. */
    List<String> run() {
        send();
        int steps = 0;
        while ((phase() != Phase.CONCLUDED || notDone() > 0) && steps++ < MOST_STEPS) {
            ams.arrive();
            endLeases();
            if (next != null && !next.isAfter(clock.instant())) {
                carryOn();
            } else if (next == null) {
                somebodyLooks();
            }
            forward();
        }
        return wrongs();
    }

    private void send() {
        boolean shares = random.nextBoolean();
        var watch = new Creation("a", "Watch " + seed, station, null, COMPANY);
        var crew = new Creation("b", "Crew " + seed, null, "a", COMPANY);
        if (shares) {
            wanted.put(0, Rowing.outline(watch, crew));
        }
        for (int it = 1; it <= 1 + random.nextInt(3); it++) {
            wanted.put(it, row(it, shares ? List.of(it % 2 == 0 ? watch : crew) : List.of()));
        }
        var head = new Head(id, "Seed " + seed, admin.actorId(), admin.name(), admin.signIn(), COMPANY, COMPANY,
                Phase.APPLYING, 0, clock.instant());
        var rows = new ArrayList<Batch>();
        wanted.forEach((number, row) -> rows.add(new Batch(id, head.actorId(), head.actorName(), head.signIn(),
                COMPANY, COMPANY, Phase.APPLYING, 0, head.createdAt(), row, Map.of(), number, true)));
        one().bean(HeadStore.class).add(head, "simulation", Long.toString(seed), "-");
        one().bean(RowStore.class).add(rows);
        next = clock.instant();
    }

    /** Somebody new, or somebody who is there and gets more, or other permission groups than before. */
    private Row row(int number, List<Creation> shared) {
        var user = new NewUser("Sam", "Okafor", number + "." + seed + "@kentshire-fire.example", COMPANY, true, null);
        boolean there = random.nextInt(3) == 0;
        Who who = there
                ? new Who.Existing(ams.add(user, before, before), "Sam Okafor", user.email())
                : new Who.NewPerson(user);
        Change groups = there && random.nextBoolean()
                ? new Change.Exactly(new TreeSet<>(List.of(group)), new TreeSet<>(List.of(before)))
                : Rowing.adding(group);
        return new Row(who, List.of(), Rowing.adding(station), List.of(), groups, Map.of(), null, shared);
    }

    /** One of the replicas takes the plan up, and may not live to put it down. */
    private void carryOn() {
        Replica replica = replicas.get(random.nextInt(replicas.size()));
        livesFor = ams.strikes(6) ? random.nextInt(60) : Integer.MAX_VALUE;
        try {
            next = replica.bean(Rounds.class).run(id, () -> false).orElse(null);
        } catch (Killed | IllegalStateException _) {
            ams.tell("a process has died");
            next = clock.instant().plus(MISSED_HEARTBEATS);
            leasesEnd = clock.instant().plus(LEASE);
        } finally {
            livesFor = Integer.MAX_VALUE;
        }
    }

    /** It rests: somebody looks at it, says what they see in AMS, signs in where they must, and goes on. */
    private void somebodyLooks() {
        try {
            Head head = head();
            nothingIsForgotten(head);
            if (head.phase() == Phase.SIGN_IN || random.nextInt(10) == 0) {
                admin = signedIn();
            }
            ams.goOn();
            clock.forward(Duration.ofSeconds(random.nextInt(200)));
            ams.arrive();
            endLeases();
            one().settleWhatIsDue(this::alive);
            one().bean(Journal.class).entriesOf(id).forEach(this::say);
            Head now = one().bean(GoingOn.class).upToDate(head);
            if (now.phase() == Phase.PAUSED) {
                one().bean(Stopping.class).resume(admin, now);
            } else if (!now.applying()) {
                one().bean(GoingOn.class).all(admin, now);
            }
        } catch (Killed | SignInEnded _) {
            ams.tell("a process has died while somebody looked");
            leasesEnd = clock.instant().plus(LEASE);
        }
        if (phase() == Phase.APPLYING) {
            next = clock.instant();
        }
    }

    /** What rests waits for a person's word or act: nothing that could go on, and nothing that was only left by a process that died. */
    private void nothingIsForgotten(Head head) {
        if (head.phase() != Phase.RESTING) {
            return;
        }
        var rows = one().bean(RowStore.class);
        one().bean(Parts.class).each(head, rows.atRest(id, RowOutcome.OPEN), (row, steps) -> {
            boolean isDead = steps.own().stream().anyMatch(step -> step.entry() != null
                    && step.entry().state() == State.NOT_SENT && step.entry().why() instanceof Why.Interrupted
                    && row.ask(step.key()).equals(Batch.Ask.FIRST));
            boolean mustWait = steps.own().stream()
                    .anyMatch(step -> step.entry() != null && Verdict.asksToWait(step.entry()));
            // it waits for a person's press all the same, which lets all of it go on
            boolean needsSomebody = steps.own().stream()
                    .anyMatch(step -> step.entry() != null && step.entry().state() == State.ABSENT);
            if (!needsSomebody && (isDead || (steps.anyReady() && !mustWait))) {
                ams.wrongs.add("row " + row.number() + " is forgotten: " + steps.own());
            }
        });
    }

    /** A person's word, where the portal asks for one. */
    private void say(Entry entry) {
        if (entry.state() == State.CONFLICT) {
            Long there = number(entry.write());
            ams.tell("somebody says of " + entry.label() + ": " + there);
            one().bean(Journal.class).settle(admin, entry.id(),
                    there == null ? new Found.NotThere() : new Found.There(there));
        }
    }

    private @Nullable Long number(Write write) {
        return switch (write) {
            case Write.CreateUser(var user) -> ams.users.entrySet().stream()
                    .filter(it -> it.getValue().email().equals(user.email())).map(Map.Entry::getKey).findFirst()
                    .orElse(null);
            case Write.CreateDepartment(var department) -> ams.departments.entrySet().stream()
                    .filter(it -> it.getValue().name().equals(department.name())).map(Map.Entry::getKey).findFirst()
                    .orElse(null);
            case Write.AssignDepartments _,Write.AssignGroups _ -> null;
        };
    }

    private void endLeases() {
        if (leasesEnd != null && !leasesEnd.isAfter(clock.instant())) {
            db.sql("""
                    update journal_entry set lease_until = current_timestamp - interval '1' second
                    where lease_until is not null and batch_id = ?""").param(id).update();
            leasesEnd = null;
            one().endWhatIsLeftAlone();
        }
    }

    /** To whatever comes next. */
    private void forward() {
        var times = new ArrayList<Instant>();
        for (Instant time : new Instant[]{next, leasesEnd, ams.nextArrival()}) {
            if (time != null) {
                times.add(time);
            }
        }
        times.stream().min(Instant::compareTo).ifPresent(clock::forwardTo);
        clock.forward(Duration.ofMillis(random.nextInt(3000))); // whoever takes it up has other work too
    }

    private List<String> wrongs() {
        var wrongs = new ArrayList<>(ams.wrongs);
        if (phase() != Phase.CONCLUDED) {
            wrongs.add("it has not come to an end: " + phase());
        }
        wanted.forEach((number, row) -> wrongs.addAll(wrongs(row)));
        if (notDone() > 0) {
            wrongs.add(notDone() + " rows are not done");
        }
        return wrongs;
    }

    private Collection<String> wrongs(Row row) {
        var wrongs = new ArrayList<String>();
        row.creations().forEach(it -> department(it.name(), wrongs));
        switch (row.who()) {
            case Who.NewPerson(var user) -> person(row, user.email(), false, wrongs);
            case Who.Existing(_, _, var email) -> person(row, String.valueOf(email), true, wrongs);
            case Who.Nobody(),Who.Outline() -> {
            }
        }
        return wrongs;
    }

    private void person(Row row, String email, boolean wasThere, List<String> wrongs) {
        var ids = ams.users.entrySet().stream().filter(it -> it.getValue().email().equals(email))
                .map(Map.Entry::getKey).toList();
        if (ids.size() != 1) {
            wrongs.add(email + " exists " + ids.size() + " times");
            return;
        }
        var departments = new TreeSet<>(List.of(station));
        var groups = new TreeSet<>(List.of(group));
        if (wasThere) {
            departments.add(before);
        }
        if (wasThere && row.groups() instanceof Change.Adding) {
            groups.add(before);
        }
        row.shared().forEach(it -> departments.addAll(department(it.name(), wrongs)));
        same(email + "'s departments", departments, ams.departmentsOf.get(ids.getFirst()), wrongs);
        same(email + "'s groups", groups, ams.groupsOf.get(ids.getFirst()), wrongs);
    }

    private int notDone() {
        return db.sql("select count(*) from batch_row where batch_id = ? and state <> 'DONE'").param(id)
                .query(Integer.class).single();
    }

    private Collection<Long> department(String name, List<String> wrongs) {
        var ids = ams.departments.entrySet().stream().filter(it -> it.getValue().name().equals(name))
                .map(Map.Entry::getKey).toList();
        if (ids.size() != 1) {
            wrongs.add(name + " exists " + ids.size() + " times");
        }
        return ids;
    }

    private static void same(String what, Collection<Long> wanted, @Nullable Collection<Long> has,
            List<String> wrongs) {
        if (has == null || !new TreeSet<>(wanted).equals(new TreeSet<>(has))) {
            wrongs.add(what + ": " + has + " and not " + wanted);
        }
    }

    private void pause() {
        one().bean(Stopping.class).pause(signedIn(), head());
    }

    private void cancel() {
        one().bean(Stopping.class).cancel(signedIn(), head());
    }

    private Head head() {
        return one().bean(HeadStore.class).head(id).orElseThrow();
    }

    private Phase phase() {
        return one().bean(PlanStore.class).phase(id).orElseThrow();
    }

    private Replica one() {
        return replicas.getFirst();
    }

    private Admin signedIn() {
        return new Admin(UUID.randomUUID(), "7", 7L, "Alex Morgan", null, COMPANY, true, new Rights(null, Map.of()),
                ams.authority());
    }
}
