package org.amsportal.users;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.SortedSet;
import java.util.TreeSet;

import org.amsportal.access.Admin;
import org.amsportal.ams.AmsGroup;
import org.amsportal.ams.AmsUser;
import org.amsportal.journal.Change;
import org.amsportal.organisation.Access;
import org.amsportal.organisation.Directory;
import org.amsportal.organisation.Organisation;
import org.amsportal.organisation.Reading;
import org.amsportal.organisation.SameCompany;
import org.amsportal.plans.Batches.Wanted;
import org.amsportal.plans.Row;
import org.amsportal.users.SeveralPicture.Somebody;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads several people with what they have, and makes a row of a plan for each who is changed. */
@Component
class Several {

    /** So many can be selected at once. */
    static final int MOST = 500;

    /** Of more companies the groups are listed at once, as far as AMS lists them then. */
    private static final int MOST_COMPANIES = 5;

    private final Organisation organisation;
    private final Directory directory;
    private final SeveralPeople people;
    private final SeveralLines lines;

    Several(Organisation organisation, Directory directory, SeveralPeople people, SeveralLines lines) {
        this.organisation = organisation;
        this.directory = directory;
        this.people = people;
        this.lines = lines;
    }

    /** Bounded in time: who could not be read by then is not known. */
    SeveralPicture read(Admin admin, SequencedSet<Long> selected, SeveralTo to) {
        List<Long> users = selected.stream().limit(MOST).toList();
        Map<Long, Reading<AmsUser>> who = people.read(admin, users);
        var access = directory.access(admin, users);
        var all = new ArrayList<Somebody>();
        who.forEach((id, user) -> all.add(new Somebody(id, user,
                access.getOrDefault(id, Access.NOT_KNOWN))));
        var companies = new ArrayList<SameCompany>();
        who.values().stream().filter(user -> user.known().isPresent()).map(user -> SameCompany.ofUser(admin, user))
                .filter(theirs -> companies.stream().noneMatch(it -> Objects.equals(it.company(), theirs.company())))
                .forEach(companies::add);
        return new SeveralPicture(List.copyOf(all), List.copyOf(companies), organisation.rememberedHierarchy(admin),
                to.concernsGroups() ? groups(admin, companies) : new Reading.NotKnown<>());
    }

    /** The general ones and those of each company: AMS lists them for one at a time. */
    private Reading<List<AmsGroup>> groups(Admin admin, List<SameCompany> companies) {
        List<@Nullable Long> asked = companies.isEmpty() || companies.size() > MOST_COMPANIES
                ? Collections.singletonList(admin.companyId())
                : companies.stream().<@Nullable Long>map(SameCompany::company).toList();
        var all = new LinkedHashMap<Long, AmsGroup>();
        Reading<List<AmsGroup>> listed = new Reading.NotKnown<>();
        for (Long company : asked) {
            listed = organisation.groups(admin, company);
            if (listed instanceof Reading.Failed) {
                return listed;
            }
            listed.known().ifPresent(some -> some.forEach(group -> all.putIfAbsent(group.id(), group)));
        }
        return listed.map(_ -> List.copyOf(all.values()));
    }

    /** The departments to choose from, for companies where the admin has none of their own. */
    SeveralPicture departments(Admin admin, Collection<Long> companies) {
        boolean people = organisation.tellsPeople();
        var rules = companies.isEmpty()
                ? List.of(SameCompany.of(admin, null, people))
                : companies.stream().map(company -> SameCompany.of(admin, company, people)).toList();
        return new SeveralPicture(List.of(), rules, organisation.rememberedHierarchy(admin), new Reading.NotKnown<>());
    }

    /** A row for each person that the page said would be changed. */
    List<Wanted> rows(SeveralShown shown, SeveralPicture picture, List<SeveralLine> all) {
        var names = new HashMap<String, String>();
        picture.groupNames().forEach((id, name) -> names.put("group:" + id, name));
        shown.targets().forEach(id -> names.put("department:" + id, lines.department(picture, id)));
        return all.stream().filter(line -> shown.people().containsKey(line.id()))
                .map(line -> row(shown, line, names)).toList();
    }

    private static Wanted row(SeveralShown shown, SeveralLine line, Map<String, String> names) {
        var its = shown.people().getOrDefault(line.id(), new TreeSet<>());
        var called = new HashMap<>(line.person().remembered(line.first()));
        names.forEach((key, name) -> {
            boolean group = key.startsWith("group:");
            long id = Long.parseLong(key.substring(key.indexOf(':') + 1));
            if (group == shown.to().concernsGroups() && (its.contains(id) || shown.targets().contains(id))) {
                called.put(key, name);
            }
        });
        var who = new Row.Who.Existing(line.id(), line.name(), line.person().email());
        Change change = change(shown, its);
        boolean groups = shown.to().concernsGroups();
        return new Wanted(new Row(who, List.of(), groups ? null : change, List.of(), groups ? change : null, called,
                null), line.companyId());
    }

    /** What is added joins whatever they have by then; what is removed is removed only from what the page showed. */
    private static Change change(SeveralShown shown, SortedSet<Long> its) {
        if (shown.to() != SeveralTo.REMOVE_GROUP) {
            return new Change.Adding(its);
        }
        var kept = new TreeSet<>(its);
        kept.removeAll(shown.targets());
        return new Change.Exactly(kept, its);
    }
}
