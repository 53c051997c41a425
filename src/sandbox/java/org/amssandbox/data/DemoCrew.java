package org.amssandbox.data;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** The people of both services besides the demo admins: with 6 of those, 300 in all. */
class DemoCrew {

    private static final int KENTSHIRE_PEOPLE = 234;
    private static final int WESTMOOR_PEOPLE = 60;
    private static final Pattern MARKS = Pattern.compile("[^a-z0-9.]");
    private static final List<String> NAMES = List.of("Amelia", "Oliver", "Priya", "George", "Siân", "Harry", "Zoë",
            "Jack", "Fatima", "Noah", "Grace", "Leo", "Ewan", "Chloe", "Dylan", "Isla", "Arthur", "Nia", "Tomasz",
            "Ruby", "Callum", "Freya", "Ibrahim");
    private static final List<String> SURNAMES = List.of("Taylor", "Brown", "O'Brien", "Wilson", "Patel", "Evans",
            "Thomas", "Roberts", "Walker", "Wright", "Thompson", "Hughes", "Edwards", "Green", "Lewis", "Wood",
            "Harris", "Martin", "Jackson", "Clarke", "Nowak", "Begum", "Fletcher", "Ash-Barton", "Kaur", "Murphy",
            "Hall", "Ward", "de Souza");

    private final People people;
    private final Map<String, Long> groupIds;
    private final Set<String> emails = new HashSet<>();

    DemoCrew(People people, Map<String, Long> groupIds) {
        this.people = people;
        this.groupIds = groupIds;
    }

    void join(List<Department> kentshire, List<Department> westmoor) {
        var redWatch = kentshire.stream().filter(it -> it.name().equals("Red Watch")).findFirst().orElseThrow();
        smith("John", redWatch, 1);
        smith("Jane", redWatch, 2);
        for (var i = 3; i <= KENTSHIRE_PEOPLE; i++) {
            var person = create(NAMES.get(i % NAMES.size()), SURNAMES.get(i % SURNAMES.size()), DemoData.KENTSHIRE, i);
            place(person, kentshire, i);
            people.setGroups(person.id(), kentshireGroups(i));
        }
        for (var i = 1; i <= WESTMOOR_PEOPLE; i++) {
            var person = create(NAMES.get(i * 5 % NAMES.size()), SURNAMES.get(i * 2 % SURNAMES.size()),
                    DemoData.WESTMOOR, i);
            place(person, westmoor, i);
            people.setGroups(person.id(), i % 5 == 0 ? groups("Standard User", "Workshop") : groups("Standard User"));
        }
    }

    private void smith(String name, Department watch, int i) {
        var person = create(name, "Smith", DemoData.KENTSHIRE, i);
        people.setDepartments(person.id(), List.of(watch.id()));
        people.setGroups(person.id(), groups("Standard User", "Crew"));
    }

    private Person create(String name, String surname, long companyId, int i) {
        return people.create(
                new NewPerson(name, surname, email(name, surname, companyId), companyId, i % 3 == 0,
                        number(companyId, i)),
                false);
    }

    private static @Nullable String number(long companyId, int i) {
        if (i % 9 == 0) {
            return null;
        }
        return companyId == DemoData.KENTSHIRE ? "%06d".formatted(4200 + i * 7) : "WM%04d".formatted(100 + i);
    }

    private String email(String name, String surname, long companyId) {
        var plain = Normalizer.normalize(name + "." + surname, Normalizer.Form.NFD).toLowerCase(Locale.ENGLISH);
        var local = MARKS.matcher(plain).replaceAll("");
        var domain = companyId == DemoData.KENTSHIRE ? "@kentshire-fire.example" : "@westmoor-fire.example";
        var email = local + domain;
        for (var n = 2; !emails.add(email); n++) {
            email = local + n + domain;
        }
        return email;
    }

    /** Most people are on one watch, some on two, a few nowhere yet. */
    private void place(Person person, List<Department> tree, int i) {
        var places = new ArrayList<Long>();
        if (i % 17 != 0) {
            places.add(tree.get(i % tree.size()).id());
        }
        if (i % 13 == 0) {
            places.add(tree.get((i + 7) % tree.size()).id());
        }
        people.setDepartments(person.id(), places);
    }

    private List<Long> kentshireGroups(int i) {
        if (i % 11 == 0) {
            return List.of();
        }
        if (i % 40 == 0) {
            return groups("Power User");
        }
        return groups("Standard User", i % 15 == 0 ? "Station Manager" : i % 7 == 0 ? "Control" : "Crew");
    }

    private List<Long> groups(String... names) {
        return List.of(names).stream().map(name -> Objects.requireNonNull(groupIds.get(name))).toList();
    }
}
