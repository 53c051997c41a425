package org.amsportal.users;

import org.amsportal.access.Admin;
import org.amsportal.organisation.Directory;
import org.amsportal.organisation.UserList;
import org.amsportal.organisation.UserList.Counts;
import org.amsportal.organisation.UserQuery;
import org.amsportal.web.Notice;
import org.amsportal.web.ReadProblems;
import org.amsportal.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far it is known who belongs to a filtered list, and the ways to know more. */
@Component
class EverybodyLookup {

    static final int NEXT = 100;

    /** AMS has one call for where somebody is and one for what they may do. */
    private static final int CALLS = 2;
    /** How many calls go through a minute: eight at a time, each of about 150 ms (assumed, to say how long it may take). */
    private static final int CALLS_A_MINUTE = 3_000;

    /**
     * How far it is.
     *
     * @param found how many belong to the list and of how many that is not known, in words; empty for a list of everybody
     * @param more the address that looks up the next; null when nobody is left, or all are being looked up
     * @param next how many those are
     * @param effort what it takes to look up everybody, in words
     * @param progress how far it has come, in words; null while it does not run
     * @param stopped why it ended too early; null when it did not
     */
    record State(String found, @Nullable String more, int next, String effort, String begin, String list,
            @Nullable String progress, long checked, long all, @Nullable Notice stopped) {}

    private final Directory directory;
    private final ReadProblems problems;
    private final Words words;

    EverybodyLookup(Directory directory, ReadProblems problems, Words words) {
        this.directory = directory;
        this.problems = problems;
        this.words = words;
    }

    void begin(Admin admin) {
        directory.lookUp(admin);
    }

    /** Null where there is nothing to say: the list asks for nothing that would have to be looked up, and nobody is looking. */
    @Nullable
    State of(Admin admin, UsersQuery asked, UserList list) {
        var lookup = directory.lookup(admin);
        boolean open = asked.asksForAccess() && list.undecided() > 0;
        if (!lookup.running() && !asked.asksForAccess()) {
            return null;
        }
        var all = lookup.running() || open ? everybody(admin, asked, list) : Counts.NOTHING;
        long checked = all.ready() + all.none();
        var address = asked.address();
        return new State(asked.asksForAccess() ? found(list) : "",
                open && !lookup.running() ? address.with("check", "more").toString() : null,
                (int) Math.min(list.undecided(), NEXT), effort(Math.max(all.unchecked(), list.undecided())),
                address.at("/users/lookup").toString(), address.toString(),
                lookup.running() ? words.say("users.lookup.progress", checked, checked + all.unchecked()) : null,
                checked, checked + all.unchecked(),
                open && !lookup.running() ? lookup.stopped().map(problems::notice).orElse(null) : null);
    }

    private String found(UserList list) {
        return words.say("users.access.found", list.matching(), list.undecided());
    }

    private String effort(long people) {
        long calls = people * CALLS;
        return words.say("users.lookup.effort", calls, Math.ceilDiv(calls, CALLS_A_MINUTE));
    }

    /** Of everybody, not only of those that the words of the list find. */
    private Counts everybody(Admin admin, UsersQuery asked, UserList list) {
        return asked.search().isEmpty() && asked.codes().isEmpty()
                ? list.counts()
                : directory.users(admin, UserQuery.EVERYBODY, 1, 1).known().map(UserList::counts)
                        .orElse(list.counts());
    }
}
