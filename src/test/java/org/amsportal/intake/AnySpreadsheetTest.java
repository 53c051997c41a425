package org.amsportal.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.amsportal.Admins;
import org.amsportal.access.Admin;
import org.amsportal.assignments.Grants;
import org.amsportal.intake.PlannedRow.Fate;
import org.amsportal.journal.Change;
import org.amsportal.sheets.Column;
import org.amsportal.sheets.Mapping;
import org.amsportal.sheets.Row;
import org.amsportal.sheets.Sheet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in a spreadsheet: every row has one fate, and a plan does what it shows, once. */
class AnySpreadsheetTest {

    private static final int SHEETS = 250;
    private static final Admin ADMIN = Admins.with("write_users", "write_departments", "write_user_department",
            "write_permission_user", "read_groups", "fight_fires");
    private static final String EMAIL = "alex@kentshire-fire.example";
    private static final List<Column> COLUMNS = List.of(Column.values());
    private static final List<String> DEPARTMENTS = List.of("", "", "North", "north / station 1", "Station 2",
            "North / Station 2; South", "South / Station 9 / Red", "South / station 9 / Blue", "Statoin 2", "#1003",
            "Twin", "A, B", "East / New", "East / New / Deep", "x\u0000y", " / ", "Ω", "North / Station 1,South");
    private static final List<String> GROUPS = List.of("", "", "Crew", "crew; Standard", "Standrad", "Too strong",
            "Standard, Crew", "nothing like it", "🚒");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void everyRowHasOneFateWhateverTheOrderOfTheRows(long seed) {
        var random = new Random(seed);
        for (int sheet = 0; sheet < SHEETS; sheet++) {
            var brought = brought(random);
            var made = planned(brought, ams());
            assertThat(made.rows()).extracting(PlannedRow::number)
                    .isEqualTo(brought.sheet().rows().stream().map(Row::number).toList());
            assertThat(made.rows()).allSatisfy(row -> assertThat(row.row() != null)
                    .isEqualTo(row.fate() == Fate.CREATE || row.fate() == Fate.CHANGE));
            var plan = new SheetPlan(Instant.EPOCH, "nonce", made.rows(), made.departments(), made.totals(), false);
            assertThat(BroughtJson.plan(BroughtJson.plan(plan))).as("as it is kept").isEqualTo(plan);
            var rows = new ArrayList<>(brought.sheet().all());
            Collections.shuffle(rows, random);
            var shuffled = planned(brought.with(new Sheet(brought.sheet().width(), rows, 0, List.of())), ams());
            assertThat(byNumber(shuffled)).isEqualTo(byNumber(made));
            assertThat(shuffled.departments()).isEqualTo(made.departments());
            assertThat(shuffled.totals()).isEqualTo(made.totals());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6, 7, 8})
    void aPlanCarriedOutTwiceIsCarriedOutOnce(long seed) {
        var random = new Random(seed);
        for (int sheet = 0; sheet < SHEETS; sheet++) {
            var ams = ams();
            var brought = brought(random);
            var made = planned(brought, ams);
            ams.apply(made);
            int people = ams.users.size();
            var again = planned(brought, ams);
            var first = byNumber(made);
            assertThat(again.rows()).allSatisfy(row -> {
                if (Objects.requireNonNull(first.get(row.number())).row() != null) {
                    assertThat(row.fate()).as("row %s", row).isEqualTo(Fate.UNCHANGED);
                }
            });
            ams.apply(again);
            assertThat(ams.users).hasSize(people);
            assertThat(ams.departments.stream().map(it -> it.parentId() + it.name().toLowerCase(Locale.ROOT)).toList())
                    .doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {9, 10, 11, 12})
    void noPlanRemovesWhatItDoesNotShow(long seed) {
        var random = new Random(seed);
        for (int sheet = 0; sheet < SHEETS; sheet++) {
            var ams = ams();
            var brought = brought(random);
            boolean removals = random.nextBoolean();
            var made = planned(brought.removing(removals), ams);
            for (PlannedRow row : made.rows()) {
                Change groups = row.row() == null ? null : row.row().groups();
                if (groups instanceof Change.Exactly(var wanted, var seen)) {
                    var lost = new TreeSet<>(seen);
                    lost.removeAll(wanted);
                    assertThat(removals).isTrue();
                    assertThat(row.removed()).hasSameSizeAs(lost);
                    assertThat(lost).as("a group that the admin's list does not have stays").doesNotContain(7L);
                } else {
                    assertThat(row.removed()).isEmpty();
                }
                if (row.row() != null) {
                    assertThat(row.row().departments()).satisfiesAnyOf(it -> assertThat(it).isNull(),
                            it -> assertThat(it).isInstanceOf(Change.Adding.class));
                }
            }
            assertThat(made.totals().removed())
                    .isEqualTo(made.rows().stream().mapToInt(row -> row.removed().size()).sum());
        }
    }

    private static ModelOfAms ams() {
        var ams = new ModelOfAms();
        long north = ams.department("North", null); // 1001
        long south = ams.department("South", null);
        ams.department("Station 1", north); // 1003
        ams.department("Station 2", north);
        ams.department("Twin", north);
        ams.department("twin", south);
        ams.department("A, B", null);
        long standard = ams.group("Standard", "fight_fires");
        long crew = ams.group("Crew", "fight_fires");
        ams.group("Too strong", "rule_the_world");
        for (int user = 0; user < 6; user++) {
            long id = ams.user("Jo", "There " + user, "there" + user + "@fire.example", "00" + user);
            ams.has(id, user % 2 == 0 ? List.of(standard, 7L) : List.of(standard, crew));
        }
        ams.user("Alex", "Morgan", EMAIL, null);
        return ams;
    }

    private static Planning.Made planned(Brought brought, ModelOfAms ams) {
        return new Planning(ADMIN, ams.ground(), new Grants(), ams::access).of(brought);
    }

    private static Map<Integer, PlannedRow> byNumber(Planning.Made made) {
        return made.rows().stream().collect(Collectors.toMap(PlannedRow::number, Function.identity()));
    }

    private static Brought brought(Random random) {
        var rows = IntStream.rangeClosed(1, 1 + random.nextInt(12)).mapToObj(number -> new Row(number, cells(random)))
                .toList();
        var columns = new TreeMap<Integer, Column>();
        COLUMNS.forEach(column -> columns.put(COLUMNS.indexOf(column), column));
        var out = new TreeSet<Integer>();
        if (random.nextInt(4) == 0) {
            out.add(1 + random.nextInt(rows.size()));
        }
        return new Brought(UUID.randomUUID(), "any.csv", Instant.EPOCH, 0,
                new Sheet(COLUMNS.size(), rows, 0, List.of()),
                new Wishes(new Mapping(columns), true, false, null),
                out);
    }

    private static List<String> cells(Random random) {
        int person = random.nextInt(14);
        var email = switch (person) {
            case 0 -> "";
            case 1 -> "not an address";
            case 2 -> EMAIL;
            case 3, 4, 5 -> "THERE" + person + "@fire.example";
            default -> "new" + person + "@fire.example";
        };
        var cells = new ArrayList<>(Collections.nCopies(COLUMNS.size(), ""));
        cells.set(COLUMNS.indexOf(Column.NAME), one(random, List.of("Jo", "Jo", "Zoë", "", "a\u0007b")));
        cells.set(COLUMNS.indexOf(Column.SURNAME), one(random, List.of("Person " + person, "عمر", "x".repeat(300))));
        cells.set(COLUMNS.indexOf(Column.EMAIL), email);
        cells.set(COLUMNS.indexOf(Column.SERVICE_NUMBER), one(random, List.of("", "", "00" + person, "001")));
        cells.set(COLUMNS.indexOf(Column.CODES), one(random, List.of("", "yes", "0", "perhaps")));
        cells.set(COLUMNS.indexOf(Column.COMPANY), one(random, List.of("", "", "", "24", "31", "Elsewhere")));
        cells.set(COLUMNS.indexOf(Column.DEPARTMENTS), one(random, DEPARTMENTS));
        cells.set(COLUMNS.indexOf(Column.GROUPS), one(random, GROUPS));
        return cells;
    }

    private static String one(Random random, List<String> some) {
        return some.get(random.nextInt(some.size()));
    }
}
