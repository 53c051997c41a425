package org.amsportal.departments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.amsportal.ams.AmsDepartment;
import org.amsportal.organisation.Hierarchy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TreeViewTest {

    @Test
    void theFirstTwoLevelsAreOpenAtFirst() {
        var hierarchy = Hierarchy.of(List.of(department(1, null), department(2, 1L), department(3, 2L),
                department(4, 3L)));
        var branches = TreeView.of(hierarchy, "", "", "").roots(1);
        assertThat(drawn(branches)).extracting(Branch::id, Branch::open).containsExactly(tuple(1, true),
                tuple(2, true), tuple(3, false), tuple(4, false));
    }

    @Test
    void anArrowOpensOneBranchAndFoldsItAgain() {
        var hierarchy = Hierarchy.of(List.of(department(1, null), department(2, 1L)));
        assertThat(TreeView.of(hierarchy, "none", "1", "").address()).isEqualTo("1");
        assertThat(TreeView.of(hierarchy, "1", "1", "").address()).isEqualTo("none");
        assertThat(TreeView.of(hierarchy, "1", "x", "").address()).isEqualTo("1");
    }

    @Test
    void ofTenThousandOnlyOpenBranchesAreOnThePage() {
        var hierarchy = Hierarchy.of(IntStream.rangeClosed(1, 10_000)
                .mapToObj(i -> department(i, i == 1 ? null : (long) (i - 2) / 6 + 1)).toList());
        assertThat(drawn(TreeView.of(hierarchy, "", "", "").roots(1))).hasSizeLessThan(300);
        assertThat(drawn(TreeView.of(hierarchy, "none", "", "").roots(1))).hasSize(1);
        assertThat(drawn(TreeView.of(hierarchy, "all", "", "").roots(1))).hasSizeBetween(900, 1000);
        assertThat(TreeView.of(hierarchy, "all", "", "").address()).hasSizeLessThan(4000);
        assertThat(TreeView.of(hierarchy, "all", "", "").fits()).isFalse();
    }

    @Test
    void ofTenThousandBesideOneAnotherAPageShowsSome() {
        var flat = Hierarchy.of(IntStream.rangeClosed(1, 10_000).mapToObj(i -> department(i, null)).toList());
        assertThat(TreeView.of(flat, "", "", "").roots(1)).hasSize(TreeView.BESIDE);
        assertThat(TreeView.of(flat, "", "", "").roots(50)).hasSize(TreeView.BESIDE);
        var wide = Hierarchy.of(IntStream.rangeClosed(1, 10_000).mapToObj(i -> department(i, i == 1 ? null : 1L))
                .toList());
        var top = TreeView.of(wide, "1", "", "").roots(1).getFirst();
        assertThat(top.children()).hasSize(TreeView.BESIDE);
        assertThat(top.more()).isEqualTo(9_999 - TreeView.BESIDE);
    }

    @Test
    void aChainOfTenThousandGoesOnOnThePageOfOneOfThem() {
        var chain = Hierarchy.of(IntStream.rangeClosed(1, 10_000)
                .mapToObj(i -> department(i, i == 1 ? null : i - 1L)).toList());
        var drawn = drawn(TreeView.of(chain, "all", "", "").roots(1));
        assertThat(drawn).hasSize(12);
        assertThat(drawn.getLast().deep()).isTrue();
        assertThat(drawn.get(3).path()).isNull();
        assertThat(drawn.get(4).path()).isEqualTo("D1 / D2 / D3 / D4");
    }

    @Test
    void theWayToADepartmentIsOpenWhateverElseIs() {
        var hierarchy = Hierarchy.of(List.of(department(1, null), department(2, 1L), department(3, 2L),
                department(4, 3L), department(5, 4L), department(6, null), department(7, 6L)));
        var tree = TreeView.of(hierarchy, "6", "", "4");
        assertThat(tree.address()).isEqualTo("1,2,3,6");
        assertThat(drawn(tree.roots(1))).filteredOn(Branch::here).extracting(Branch::id).containsExactly(4L);
        assertThat(TreeView.of(hierarchy, "", "", "99").address())
                .isEqualTo(TreeView.of(hierarchy, "", "", "").address());
    }

    @Test
    void theOneThatIsAskedForIsOnThePageHoweverManyStandBesideIt() {
        var flat = Hierarchy.of(IntStream.rangeClosed(1, 10_000).mapToObj(i -> department(i, null)).toList());
        var tree = TreeView.of(flat, "", "", "9999");
        assertThat(drawn(tree.roots(tree.pageOfHere()))).filteredOn(Branch::here).hasSize(1);
        var wide = Hierarchy.of(IntStream.rangeClosed(1, 10_000).mapToObj(i -> department(i, i == 1 ? null : 1L))
                .toList());
        var top = TreeView.of(wide, "none", "", "9999").roots(1).getFirst();
        assertThat(drawn(List.of(top))).filteredOn(Branch::here).extracting(Branch::id).containsExactly(9999L);
        assertThat(top.more()).isEqualTo(9_999 - TreeView.BESIDE - 1);
        var chain = Hierarchy.of(IntStream.rangeClosed(1, 10_000)
                .mapToObj(i -> department(i, i == 1 ? null : i - 1L)).toList());
        assertThat(drawn(TreeView.of(chain, "none", "", "9999").roots(1))).hasSize(12);
    }

    @Test
    void whatWasOpenedOneAfterAnotherIsKnownToBeOnThePage() {
        var many = Hierarchy.of(IntStream.rangeClosed(1, 10_000)
                .mapToObj(i -> department(i, i == 1 ? null : (long) (i - 2) / 6 + 1)).toList());
        var loaded = IntStream.rangeClosed(1, 300).mapToObj(Integer::toString).collect(Collectors.joining(","));
        assertThat(drawn(TreeView.grown(many, loaded).roots(1))).hasSize(1 + 300 * 6);
    }

    private static List<Branch> drawn(List<Branch> branches) {
        return branches.stream().flatMap(Branch::all).toList();
    }

    private static org.assertj.core.groups.Tuple tuple(long id, boolean open) {
        return org.assertj.core.groups.Tuple.tuple(id, open);
    }

    private static AmsDepartment department(long id, @Nullable Long parent) {
        return new AmsDepartment(id, "D" + id, parent, 24L);
    }
}
