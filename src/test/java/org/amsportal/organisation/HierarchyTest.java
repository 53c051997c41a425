package org.amsportal.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.amsportal.ams.AmsDepartment;
import org.amsportal.ams.AmsItem;
import org.amsportal.ams.AmsUser;
import org.amsportal.organisation.Hierarchy.Node;
import org.amsportal.organisation.Hierarchy.Oddity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HierarchyTest {

    @Test
    void siblingsStandInNaturalOrderWhateverTheirCase() {
        var hierarchy = Hierarchy.of(List.of(department(1, "Station 12", null), department(2, "station 2", null),
                department(3, "Station 2a", null), department(4, "Control", null)));
        assertThat(names(hierarchy)).containsExactly("Control", "station 2", "Station 2a", "Station 12");
    }

    @Test
    void aPathNamesEveryDepartmentFromTheTop() {
        var hierarchy = Hierarchy.of(List.of(department(3, "Red", 2L), department(1, "North", null),
                department(2, "Station 12", 1L)));
        assertThat(hierarchy.pathName(3)).isEqualTo("North / Station 12 / Red");
        assertThat(hierarchy.node(3)).map(Node::level).contains(3);
        assertThat(hierarchy.levels()).isEqualTo(3);
        assertThat(hierarchy.path(99)).isEmpty();
        assertThat(hierarchy.pathName(99)).isEmpty();
    }

    @Test
    void aDepartmentWhoseParentIsMissingStandsAtTheTopAndIsNamed() {
        AmsDepartment orphan = department(5, "Workshop", 77L);
        var hierarchy = Hierarchy.of(List.of(orphan, department(6, "Bay", 5L)));
        assertThat(hierarchy.roots()).extracting(Node::department).containsExactly(orphan);
        assertThat(hierarchy.oddities()).containsExactly(new Oddity.ParentMissing(orphan));
    }

    @Test
    void aCircleIsCutOpenAndOnlyItsMembersAreNamed() {
        AmsDepartment b = department(2, "B", 3L);
        AmsDepartment a = department(3, "A", 2L);
        AmsDepartment below = department(4, "Below", 2L);
        var hierarchy = Hierarchy.of(List.of(b, a, below));
        assertThat(hierarchy.pathName(4)).isEqualTo("A / B / Below");
        assertThat(hierarchy.oddities()).containsExactly(new Oddity.InACycle(a), new Oddity.InACycle(b));
    }

    @Test
    void aDepartmentThatIsItsOwnParentStandsAtTheTop() {
        AmsDepartment self = department(8, "Self", 8L);
        assertThat(Hierarchy.of(List.of(self)).oddities()).containsExactly(new Oddity.InACycle(self));
        assertThat(Hierarchy.of(List.of(self)).roots()).hasSize(1);
    }

    @Test
    void siblingsOfTheSameNameAreNamedButNotThoseOfOtherParentsOrCompanies() {
        AmsDepartment first = department(2, "Red", 1L);
        AmsDepartment second = department(3, " red ", 1L);
        var hierarchy = Hierarchy.of(List.of(department(1, "North", null), first, second, department(4, "Red", null),
                new AmsDepartment(5, "Red", null, 42L)));
        assertThat(hierarchy.oddities()).containsExactlyInAnyOrder(new Oddity.SameName(first, List.of(3L)),
                new Oddity.SameName(second, List.of(2L)));
    }

    @Test
    void ofDepartmentsWithTheSameNumberTheFirstCounts() {
        assertThat(names(Hierarchy.of(List.of(department(1, "First", null), department(1, "Second", null)))))
                .containsExactly("First");
    }

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyDepartmentOfAnyListIsDrawnExactlyOnceBelowAReachableTop(long seed) {
        List<AmsDepartment> listed = anyList(new Random(seed));
        var hierarchy = Hierarchy.of(listed);
        var expected = listed.stream().map(AmsDepartment::id).distinct().toList();
        var drawn = new ArrayList<Long>();
        hierarchy.roots().forEach(root -> draw(root, 1, drawn));
        assertThat(drawn).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(hierarchy.all()).extracting(node -> node.department().id()).containsExactlyElementsOf(drawn);
        assertThat(drawn).allSatisfy(id -> assertThat(hierarchy.path(id)).extracting(AmsDepartment::id).last()
                .isEqualTo(id));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void peopleOfAnyForestAreCountedAsByHand(long seed) {
        var random = new Random(seed);
        List<AmsDepartment> listed = anyList(random);
        var hierarchy = Hierarchy.of(listed);
        var facts = new Facts();
        var users = IntStream.rangeClosed(1, 40)
                .mapToObj(i -> new AmsUser(i, "N" + i, null, null, null, null, null)).toList();
        var where = new HashMap<Long, List<AmsItem>>();
        for (AmsUser user : users) {
            if (random.nextInt(5) > 0) {
                var items = IntStream.range(0, random.nextInt(4))
                        .mapToObj(_ -> new AmsItem(random.nextInt(listed.size() + 2), null)).toList();
                where.put(user.id(), items);
                facts.keep(Facts.Kind.DEPARTMENTS, user.id(), items, Instant.EPOCH);
            }
        }
        var counts = Headcounts.of(People.of(users), hierarchy, facts);
        assertThat(counts.checked()).isEqualTo(where.size());
        assertThat(hierarchy.all()).allSatisfy(node -> {
            var all = new ArrayList<Long>();
            draw(node, node.level(), all);
            long id = node.department().id();
            assertThat(counts.of(id).below()).isEqualTo((int) where.values().stream()
                    .filter(items -> items.stream().anyMatch(it -> all.contains(it.id()))).count());
            assertThat(counts.of(id).in()).isEqualTo((int) where.values().stream()
                    .filter(items -> items.stream().anyMatch(it -> it.id() == id)).count());
        });
    }

    @Test
    void tenThousandDepartmentsInOneChainAreNoTrouble() {
        List<AmsDepartment> chain = IntStream.rangeClosed(1, 10_000)
                .mapToObj(i -> department(i, "Station " + i, i == 1 ? null : i - 1L)).toList().reversed();
        assertThatNoException().isThrownBy(() -> assertThat(Hierarchy.of(chain).levels()).isEqualTo(10_000));
    }

    @Test
    void tenThousandDepartmentsTakeTimeInProportion() {
        var random = new Random(7);
        List<AmsDepartment> many = IntStream.rangeClosed(1, 10_000).mapToObj(
                i -> department(i, "Station " + random.nextInt(9_000), i == 1 ? null : 1L + random.nextInt(i - 1)))
                .toList();
        long start = System.nanoTime();
        assertThat(Hierarchy.of(many).all()).hasSize(10_000);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    private static void draw(Node node, int level, List<Long> drawn) {
        assertThat(node.level()).isEqualTo(level);
        drawn.add(node.department().id());
        node.children().forEach(child -> draw(child, level + 1, drawn));
    }

    /** Any shape AMS could answer: forests, orphans, circles, doubles, in any order. */
    private static List<AmsDepartment> anyList(Random random) {
        int size = random.nextInt(60);
        var listed = new ArrayList<AmsDepartment>();
        for (int i = 0; i < size; i++) {
            String name = "Station " + random.nextInt(20);
            Long parent = random.nextInt(4) == 0 ? null : (long) random.nextInt(size + 5);
            listed.add(department(random.nextInt(size + 1), name, parent));
        }
        return listed;
    }

    private static List<String> names(Hierarchy hierarchy) {
        return hierarchy.all().stream().map(node -> node.department().name()).toList();
    }

    private static AmsDepartment department(long id, String name, @Nullable Long parent) {
        return new AmsDepartment(id, name, parent, 24L);
    }
}
