package org.amsportal.web;

import java.util.List;

import org.amsportal.access.Admin;
import org.amsportal.ams.AmsUser;
import org.amsportal.journal.Entry;
import org.amsportal.journal.Journal;
import org.amsportal.journal.NotTaken;
import org.amsportal.journal.State;
import org.amsportal.journal.Why;
import org.amsportal.journal.Write;
import org.amsportal.organisation.Organisation;
import org.amsportal.plans.Plan;
import org.amsportal.plans.Step;
import org.amsportal.web.Ask.Candidate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks a person what they found in AMS. */
@Component
class Asks {

    /** How the answer begins that names one of the users who were found. */
    static final String THIS_USER = "user-";

    private final Journal journal;
    private final Organisation organisation;
    private final RowNames names;
    private final Words words;

    Asks(Journal journal, Organisation organisation, RowNames names, Words words) {
        this.journal = journal;
        this.organisation = organisation;
        this.names = names;
        this.words = words;
    }

    /** Whether the portal itself still finds out what became of an entry. */
    boolean looking(Plan plan, Entry entry) {
        return plan.working() || journal.nextLook(entry).isPresent();
    }

    /** The question about a step; null when nobody's word is wanted. */
    @Nullable
    Ask of(Admin admin, Plan plan, Step step) {
        Entry entry = step.entry();
        if (entry == null || looking(plan, entry) || !isOpen(entry)) {
            return null;
        }
        return switch (entry.write()) {
            case Write.CreateUser _ -> user(admin, entry, names.first(plan.row()), names.label(plan.row()));
            case Write.CreateDepartment _ -> {
                String who = names.creation(plan.row(), step);
                yield new Ask(entry.id(), words.say("plan.ask", who), List.of(), words.say("plan.ask.there", who), true,
                        sure(entry, words.say("plan.ask.sure.department", admin.name(), who)),
                        words.say("plan.ask.absent", who));
            }
            case Write.AssignDepartments _,Write.AssignGroups _ -> {
                String who = names.first(plan.row());
                yield new Ask(entry.id(), words.say("plan.ask.assigned", who), List.of(),
                        words.say("plan.ask.assigned.there"), false, null, words.say("plan.ask.assigned.absent"));
            }
        };
    }

    /** Where AMS tells whose number it is, or may tell, it is asked, and not a person. */
    private @Nullable String sure(Entry entry, String words) {
        boolean asked = entry.wordNotTaken().filter(it -> it == NotTaken.NOT_IN_WRITING).isPresent();
        return asked || !journal.canCheckNumber(entry) ? words : null;
    }

    private Ask user(Admin admin, Entry entry, String first, String whole) {
        String email = entry.write() instanceof Write.CreateUser(var user) ? user.email() : "";
        String sure = sure(entry, words.say("plan.ask.sure.user", admin.name(), whole, email));
        if (entry.why() instanceof Why.FoundOtherwise(var ids)) {
            var found = ids.stream().map(id -> candidate(admin, id)).toList();
            return new Ask(entry.id(), words.say("plan.ask.which"), found, null, false, sure,
                    words.say("plan.ask.none-of-them", first));
        }
        return new Ask(entry.id(), words.say("plan.ask.user", email), List.of(), words.say("plan.ask.there", first),
                true, sure, words.say("plan.ask.absent.user", first));
    }

    private Candidate candidate(Admin admin, long id) {
        Person person = organisation.user(admin, id).known().map((AmsUser user) -> Person.of(user, words))
                .orElseGet(() -> new Person(words.say("person.unnamed", Long.toString(id)), null, null, null));
        String identity = String.join(" · ", person.facts());
        return new Candidate(THIS_USER + id,
                words.say("plan.ask.this-user", person.name(), identity, identity.isEmpty() ? 0 : 1));
    }

    private static boolean isOpen(Entry entry) {
        return entry.state() == State.UNKNOWN
                || (entry.state() == State.CONFLICT && !(entry.why() instanceof Why.ChangedMeanwhile));
    }
}
