package org.amsportal.users;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.amsportal.access.Admin;
import org.amsportal.ams.AmsAssumptions;
import org.amsportal.ams.AmsAssumptions.GrantCheck;
import org.amsportal.ams.AmsItem;
import org.amsportal.ams.AmsUser;
import org.amsportal.assignments.Comparison;
import org.amsportal.organisation.SameCompany;
import org.amsportal.organisation.SameCompany.Answer;
import org.amsportal.users.SeveralLine.Fate;
import org.amsportal.users.SeveralPicture.Somebody;
import org.amsportal.web.GroupChoices;
import org.amsportal.web.Person;
import org.amsportal.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Foresees what becomes of each of several people: changed, so already, or left out and why. */
@Component
class SeveralLines {

    private final GroupChoices choices;
    private final Words words;
    private final AmsAssumptions assumed;

    SeveralLines(GroupChoices choices, Words words, AmsAssumptions assumed) {
        this.choices = choices;
        this.words = words;
        this.assumed = assumed;
    }

    List<SeveralLine> of(Admin admin, SeveralPicture picture, SeveralTo to, SortedSet<Long> targets) {
        return picture.people().stream().map(it -> line(admin, picture, it, to, targets))
                .sorted(Comparator.comparing(line -> line.name().toLowerCase(Locale.ROOT))).toList();
    }

    private SeveralLine line(Admin admin, SeveralPicture picture, Somebody somebody, SeveralTo to,
            SortedSet<Long> targets) {
        AmsUser user = somebody.user().known().orElse(null);
        if (user == null) {
            var unnamed = new Person(words.say("person.unnamed", Long.toString(somebody.id())), null, null, null);
            return new SeveralLine(somebody.id(), unnamed, unnamed.name(), null, Fate.LEFT_OUT, new TreeSet<>(),
                    new TreeSet<>(), words.say("several.out.unread"));
        }
        var has = ids(somebody.has(to).known().orElse(List.of()));
        var theirs = SameCompany.ofUser(admin, somebody.user());
        var answers = answers(picture, theirs, to, targets);
        var own = answers.entrySet().stream().filter(it -> it.getValue() == Answer.YES).map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        var comparison = Comparison.of(has, own);
        var changes = to == SeveralTo.REMOVE_GROUP ? comparison.kept() : comparison.added();
        String out = own.isEmpty() && !targets.isEmpty()
                ? words.say(answers.containsValue(Answer.NO) ? "several.out.company" : "several.out.not-told")
                : out(admin, picture, somebody, user, to, has, changes);
        if (out != null) {
            return line(user, Fate.LEFT_OUT, has, new TreeSet<>(), out);
        }
        return changes.isEmpty()
                ? line(user, Fate.SAME, has, changes, null)
                : line(user, Fate.CHANGES, has, changes, note(admin, picture, to, has, changes, own, targets));
    }

    /** What the rule of companies says of each target for one person; what is taken away is taken whosever it is. */
    private static Map<Long, Answer> answers(SeveralPicture picture, SameCompany theirs, SeveralTo to,
            SortedSet<Long> targets) {
        var answers = new LinkedHashMap<Long, Answer>();
        targets.forEach(id -> answers.put(id, switch (to) {
            case DEPARTMENTS -> theirs.department(picture.hierarchy(), id);
            case ADD_GROUP -> picture.group(id).map(theirs::group).orElse(Answer.YES);
            case REMOVE_GROUP -> Answer.YES;
        }));
        return answers;
    }

    private SeveralLine line(AmsUser user, Fate fate, SortedSet<Long> has, SortedSet<Long> changes,
            @Nullable String note) {
        var person = Person.of(user, words);
        return new SeveralLine(user.id(), person, user.name().isBlank() ? person.name() : user.name().strip(),
                user.companyId(), fate, has, changes, note);
    }

    /** Why nothing is sent for somebody; null when something can be. */
    private @Nullable String out(Admin admin, SeveralPicture picture, Somebody somebody, AmsUser user, SeveralTo to,
            SortedSet<Long> has, SortedSet<Long> changes) {
        if (to.concernsGroups() && admin.is(user.id(), user.email())) {
            return words.say("several.out.own");
        }
        if (!somebody.has(to).fromAms()) {
            return words.say(to.concernsGroups() ? "several.out.groups" : "several.out.departments");
        }
        if (to == SeveralTo.REMOVE_GROUP && !changes.isEmpty() && has.equals(changes)) {
            return words.say("several.out.last");
        }
        return assumed.grantCheck() == GrantCheck.WHOLE_LIST && !changes.isEmpty()
                ? stronger(admin, picture, to, has, changes, "several.out.stronger")
                : null;
    }

    private @Nullable String note(Admin admin, SeveralPicture picture, SeveralTo to, SortedSet<Long> has,
            SortedSet<Long> changes, SortedSet<Long> own, SortedSet<Long> targets) {
        if (to == SeveralTo.DEPARTMENTS) {
            return changes.equals(targets)
                    ? null
                    : words.say(own.equals(targets) ? "several.only" : "several.only.company",
                            words.list(changes.stream().map(id -> department(picture, id)).toList()));
        }
        return assumed.grantCheck() == GrantCheck.UNKNOWN
                ? stronger(admin, picture, to, has, changes, "several.stronger")
                : null;
    }

    /** What they keep that the admin could not give: AMS may look at the whole list. */
    private @Nullable String stronger(Admin admin, SeveralPicture picture, SeveralTo to, SortedSet<Long> has,
            SortedSet<Long> changes, String key) {
        if (!to.concernsGroups() || picture.groups().known().isEmpty()) {
            return null;
        }
        var kept = new TreeSet<>(has);
        kept.removeAll(changes);
        var names = picture.groupNames();
        var beyond = kept.stream()
                .filter(id -> picture.group(id).map(group -> choices.beyondPower(admin, group)).orElse(true))
                .map(id -> names.getOrDefault(id, words.say("group.unnamed", Long.toString(id)))).toList();
        return beyond.isEmpty() ? null : words.say(key, words.list(beyond));
    }

    String department(SeveralPicture picture, long id) {
        return picture.hierarchy().known().filter(all -> all.node(id).isPresent()).map(all -> all.pathName(id))
                .orElseGet(() -> words.say("department.unnamed", Long.toString(id)));
    }

    private static SortedSet<Long> ids(Collection<AmsItem> items) {
        var ids = new TreeSet<Long>();
        items.forEach(item -> ids.add(item.id()));
        return ids;
    }
}
