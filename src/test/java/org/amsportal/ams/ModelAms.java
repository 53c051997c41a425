package org.amsportal.ams;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

import org.amsportal.ams.AmsProblem.Said;
import org.jspecify.annotations.Nullable;

/** A model of AMS in memory and in virtual time: what it holds, the faults that a seed draws for it, and what was done wrong to it. */
public final class ModelAms {

    /** The process that made a call ends. */
    public static final class Killed extends Error {

        public Killed() {
            super("killed", null, false, false);
        }
    }

    /** No write arrives later than this after it was sent. */
    private static final Duration LATEST = Duration.ofSeconds(100);
    private static final Duration QUICK = Duration.ofMillis(50);
    private static final Duration TIME_OUT = Duration.ofSeconds(12);

    private enum Fate {
        DONE, LOST_BEFORE, LOST_AFTER, LATE, FAULT_BEFORE, FAULT_AFTER, FAULT_LATE, BUSY, DEAD_TOKEN, REFUSED, UNREACHABLE, KILLED_BEFORE, KILLED_AFTER, KILLED_LATE, PAUSED, CANCELLED
    }

    private record Late(Instant at, String about, Supplier<@Nullable Long> commit) {}

    public final SortedMap<Long, NewUser> users = new TreeMap<>();
    public final SortedMap<Long, NewDepartment> departments = new TreeMap<>();
    public final Map<Long, SortedSet<Long>> departmentsOf = new TreeMap<>();
    public final Map<Long, SortedSet<Long>> groupsOf = new TreeMap<>();
    /** What must never happen, and did. */
    public final List<String> wrongs = new ArrayList<>();
    /** What happened, for whoever replays a seed. */
    public final List<String> story = new ArrayList<>();

    private final VirtualClock clock;
    private final Random random;
    private final boolean emailsUnique;
    private final Runnable pause;
    private final Runnable cancel;
    private final PriorityQueue<Late> late = new PriorityQueue<>((one, other) -> one.at().compareTo(other.at()));
    private long next;
    private int faults;
    private boolean stopped;
    private boolean tokenDead;

    /**
     * @param firstId no other model uses numbers from here
     * @param pause has somebody pause the plan
     * @param cancel has somebody cancel it
     */
    public ModelAms(VirtualClock clock, Random random, long firstId, Runnable pause, Runnable cancel) {
        this.clock = clock;
        this.random = random;
        this.next = firstId;
        this.pause = pause;
        this.cancel = cancel;
        this.emailsUnique = random.nextBoolean();
        this.faults = random.nextInt(8);
    }

    public long newId() {
        return next++;
    }

    /** Whether another fault is drawn, where the odds are one in so many. */
    public boolean strikes(int odds) {
        boolean strikes = faults > 0 && random.nextInt(odds) == 0;
        faults -= strikes ? 1 : 0;
        return strikes;
    }

    /** Somebody has let a stopped plan go on, or has signed in. */
    public void goOn() {
        stopped = false;
        tokenDead = false;
    }

    /** The next write that was sent and has not arrived yet; null when there is none. */
    public @Nullable Instant nextArrival() {
        return late.isEmpty() ? null : late.element().at();
    }

    /** Lets arrive what is due. */
    public void arrive() {
        while (!late.isEmpty() && !late.element().at().isAfter(clock.instant())) {
            Late arrived = late.remove();
            tell("arrives late: " + arrived.about());
            var _ = arrived.commit().get();
        }
    }

    AccessToken token() {
        return new AccessToken("token");
    }

    AccessToken anotherToken() {
        if (random.nextBoolean()) {
            tokenDead = false;
            return token();
        }
        throw new SignInEnded("the refresh token is dead too");
    }

    /** The authority of the only admin. */
    public Authority authority() {
        return new Authority() {
            @Override
            public AccessToken token() {
                return ModelAms.this.token();
            }

            @Override
            public AccessToken tokenInsteadOf(AccessToken dead) {
                return anotherToken();
            }

            @Override
            public void learnt(AmsPermission permission, boolean has) {
                // nobody asks
            }
        };
    }

    WriteAnswer createUser(NewUser user) {
        return attempt("user " + user.email(), true, () -> {
            boolean taken = users.values().stream().anyMatch(it -> it.email().equals(user.email()));
            return taken && emailsUnique ? null : put(users, user);
        });
    }

    WriteAnswer createDepartment(NewDepartment department) {
        return attempt("department " + department.name(), true, () -> put(departments, department));
    }

    WriteAnswer assign(Map<Long, SortedSet<Long>> all, String what, long user, SortedSet<Long> list) {
        return attempt(what + " of " + user + " " + list, false, () -> {
            all.put(user, new TreeSet<>(list));
            return null;
        });
    }

    /** Somebody who is in AMS before the plan is sent, with what they have. */
    public long add(NewUser user, long department, long group) {
        long id = put(users, user);
        departmentsOf.put(id, new TreeSet<>(List.of(department)));
        groupsOf.put(id, new TreeSet<>(List.of(group)));
        return id;
    }

    private <T> Long put(Map<Long, T> all, T one) {
        long id = newId();
        all.put(id, one);
        return id;
    }

    private WriteAnswer attempt(String about, boolean creates, Supplier<@Nullable Long> commit) {
        clock.forward(QUICK);
        arrive();
        if (tokenDead) {
            tell("401: " + about);
            return new WriteAnswer.NotSent(new AmsProblem.NotSignedIn(said(401)));
        }
        if (stopped) {
            wrongs.add("written after somebody had stopped it: " + about);
        }
        if (creates && late.stream().anyMatch(it -> it.about().equals(about))) {
            wrongs.add("sent again while an earlier attempt could still take effect: " + about);
        }
        Fate fate = strikes(4) ? Fate.values()[1 + random.nextInt(Fate.values().length - 1)] : Fate.DONE;
        tell(fate + ": " + about);
        return switch (fate) {
            case DONE -> accepted(creates, commit.get());
            case PAUSED -> stopping(pause, creates, commit);
            case CANCELLED -> stopping(cancel, creates, commit);
            case LOST_BEFORE -> lost();
            case LOST_AFTER -> after(commit, this::lost);
            case LATE -> late(about, commit, this::lost);
            case FAULT_BEFORE -> fault();
            case FAULT_AFTER -> after(commit, this::fault);
            case FAULT_LATE -> late(about, commit, this::fault);
            case BUSY -> new WriteAnswer.NotSent(tooMany());
            case DEAD_TOKEN -> {
                tokenDead = true;
                yield new WriteAnswer.NotSent(new AmsProblem.NotSignedIn(said(401)));
            }
            case REFUSED -> new WriteAnswer.Refused(new AmsProblem.OtherRefusal(said(409)));
            case UNREACHABLE -> new WriteAnswer.NotSent(new AmsProblem.Unreachable(Said.NOTHING));
            case KILLED_BEFORE -> killed();
            case KILLED_AFTER -> after(commit, ModelAms::killed);
            case KILLED_LATE -> late(about, commit, ModelAms::killed);
        };
    }

    private WriteAnswer stopping(Runnable stop, boolean creates, Supplier<@Nullable Long> commit) {
        stop.run();
        stopped = true;
        return accepted(creates, commit.get());
    }

    private static WriteAnswer accepted(boolean creates, @Nullable Long id) {
        return creates && id == null
                ? new WriteAnswer.Refused(new AmsProblem.FieldsRefused(said(422),
                        Map.of("email", List.of("The email has already been taken."))))
                : new WriteAnswer.Accepted(200, id, creates);
    }

    private static WriteAnswer after(Supplier<@Nullable Long> commit, Supplier<WriteAnswer> answer) {
        var _ = commit.get();
        return answer.get();
    }

    private WriteAnswer late(String about, Supplier<@Nullable Long> commit, Supplier<WriteAnswer> answer) {
        late.add(new Late(clock.instant().plusMillis(1 + random.nextLong(LATEST.toMillis())), about, commit));
        return answer.get();
    }

    private WriteAnswer lost() {
        clock.forward(TIME_OUT);
        return new WriteAnswer.Unknown(new AmsProblem.NoAnswer(Said.NOTHING));
    }

    private WriteAnswer fault() {
        return new WriteAnswer.Unknown(new AmsProblem.Fault(said(503)));
    }

    private static WriteAnswer killed() {
        throw new Killed();
    }

    private AmsProblem tooMany() {
        return new AmsProblem.TooManyRequests(said(429),
                random.nextBoolean() ? null : Duration.ofSeconds(1 + random.nextInt(30)));
    }

    private static Said said(int status) {
        return new Said(status, null, null);
    }

    /** A read: faults first. */
    <T> T read(Supplier<T> value) {
        clock.forward(QUICK);
        arrive();
        if (strikes(25)) {
            int fate = random.nextInt(4);
            tell("a read ends with fate " + fate);
            switch (fate) {
                case 0 -> throw new AmsException(tooMany());
                case 1 -> throw new AmsException(new AmsProblem.Fault(said(503)));
                case 2 -> {
                    clock.forward(TIME_OUT);
                    throw new AmsException(new AmsProblem.NoAnswer(Said.NOTHING));
                }
                default -> throw new Killed();
            }
        }
        return value.get();
    }

    List<AmsUser> listedUsers(@Nullable String search) {
        return users.entrySet().stream().filter(it -> search == null || it.getValue().email().contains(search))
                .map(it -> new AmsUser(it.getKey(), it.getValue().name(), it.getValue().surname(),
                        it.getValue().email(), it.getValue().companyId(), true, it.getValue().serviceNumber()))
                .toList();
    }

    List<AmsDepartment> listedDepartments() {
        return departments.entrySet().stream().map(it -> new AmsDepartment(it.getKey(), it.getValue().name(),
                it.getValue().parentId(), it.getValue().companyId())).toList();
    }

    static List<AmsItem> items(Map<Long, SortedSet<Long>> all, long user) {
        return Objects.requireNonNullElse(all.get(user), new TreeSet<Long>()).stream()
                .map(id -> new AmsItem(id, null)).toList();
    }

    public void tell(String what) {
        story.add(clock.instant() + " " + what);
    }
}
