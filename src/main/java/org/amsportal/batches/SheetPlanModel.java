package org.amsportal.batches;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.amsportal.access.Admin;
import org.amsportal.intake.Brought;
import org.amsportal.intake.Corrections;
import org.amsportal.intake.DamagedCells;
import org.amsportal.intake.PlannedRow;
import org.amsportal.intake.Problem;
import org.amsportal.intake.SheetPlan;
import org.amsportal.intake.SheetPlan.Totals;
import org.amsportal.sheets.Column;
import org.amsportal.sheets.LostZeros;
import org.amsportal.web.FormErrors;
import org.amsportal.web.Look;
import org.amsportal.web.Pager;
import org.amsportal.web.Times;
import org.amsportal.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a spreadsheet's plan draws. */
@Component
class SheetPlanModel {

    static final int PER_PAGE = 50;

    private static final int MOST_KINDS = 8;
    private static final int FEW = 3;
    /** About what a call takes, four at a time. */
    private static final Duration FOR_A_CALL = Duration.ofMillis(50);
    private static final Duration SHORT = Duration.ofSeconds(90);

    /** How many rows are of a kind, and where they are listed. */
    record Count(String words, String to, boolean here) {}

    /** Something that is wrong in the same way in several rows. */
    record Common(String words, int rows, String column, String wrong, String instead) {}

    /** Somebody who loses permission groups, by name. */
    record Lost(Look look, String name, String serviceNumber, List<String> groups) {}

    private static Lost lost(PlannedRow row) {
        return new Lost(Look.REMOVED, row.name(), row.serviceNumber(), row.removed());
    }

    /** One line of the sum. */
    record Sum(Look look, String words) {}

    private final PlanRows rows;
    private final SheetWords sheetWords;
    private final Words words;
    private final Times times;
    private final Clock clock;

    private final SheetLosses losses;

    SheetPlanModel(PlanRows rows, SheetWords sheetWords, SheetLosses losses, Words words, Times times, Clock clock) {
        this.losses = losses;
        this.rows = rows;
        this.sheetWords = sheetWords;
        this.words = words;
        this.times = times;
        this.clock = clock;
    }

    void fill(Model model, Admin admin, Brought brought, SheetPlan plan, PlanFilter filter, int page,
            FormErrors errors) {
        Totals totals = plan.totals();
        List<PlannedRow> shown = plan.rows().stream().filter(filter::shows).sorted(BY_NEED).toList();
        int last = Math.max(1, Math.ceilDiv(shown.size(), PER_PAGE));
        int at = Math.clamp(page, 1, last);
        int from = (at - 1) * PER_PAGE;
        int to = Math.min(from + PER_PAGE, shown.size());
        model.addAttribute("formErrors", errors);
        model.addAttribute("sheet", brought);
        model.addAttribute("path", SheetPlanPage.path(brought.id()));
        model.addAttribute("made", words.say("planned.made", times.at(plan.madeAt()),
                times.told(plan.madeAt().plus(SheetPlan.GOOD_FOR))));
        model.addAttribute("nonce", plan.nonce());
        model.addAttribute("tooOld", plan.isTooOld(clock.instant()));
        model.addAttribute("blind", plan.blind());
        model.addAttribute("totals", totals);
        model.addAttribute("counts", counts(brought, plan, filter));
        model.addAttribute("show", filter.address());
        model.addAttribute("page", at);
        model.addAttribute("rows", rows.of(brought, shown.subList(from, to)));
        model.addAttribute("pager", new Pager(at, last, words.say("pager.range", from + 1, to, shown.size()),
                SheetPlanPage.path(brought.id()), Map.of("show", filter.address())));
        model.addAttribute("common", common(plan));
        model.addAttribute("zeros", zeros(brought));
        damaged(model, brought);
        model.addAttribute("sums", sums(totals));
        model.addAttribute("newDepartments", departments(plan));
        model.addAttribute("effort", effort(totals));
        model.addAttribute("start", start(totals));
        model.addAttribute("losers", plan.rows().stream().filter(row -> !row.removed().isEmpty()).limit(PER_PAGE)
                .map(SheetPlanModel::lost).toList());
        model.addAttribute("losses", losses.of(admin, plan));
        if (!model.containsAttribute("sure")) {
            model.addAttribute("sure", Set.of());
        }
        model.addAttribute("unread", plan.rows().stream().anyMatch(PlannedRow::isUnread));
        model.addAttribute("panel", true);
    }

    /** Problems first, then what is taken away, then the rest as in the spreadsheet. */
    private static final Comparator<PlannedRow> BY_NEED = Comparator
            .comparing((PlannedRow row) -> row.fate() != PlannedRow.Fate.PROBLEM)
            .thenComparing(row -> row.removed().isEmpty()).thenComparing(row -> row.keeps() == null)
            .thenComparingInt(PlannedRow::number);

    private List<Count> counts(Brought brought, SheetPlan plan, PlanFilter here) {
        var counts = new ArrayList<Count>();
        for (PlanFilter filter : PlanFilter.values()) {
            long many = plan.rows().stream().filter(filter::shows).count();
            if (many > 0 || filter == PlanFilter.ALL || filter == here) {
                counts.add(new Count(words.say("planned.show." + filter.address(), many),
                        SheetPlanPage.path(brought.id()) + "?show=" + filter.address(), filter == here));
            }
        }
        return counts;
    }

    /** What is wrong in the same way in more than one row, most often first: corrected once. */
    private List<Common> common(SheetPlan plan) {
        var same = new LinkedHashMap<List<String>, List<Problem>>();
        plan.rows().stream().filter(row -> row.fate() == PlannedRow.Fate.PROBLEM)
                .flatMap(row -> row.problems().stream())
                .filter(it -> it.column() != null && !it.wrong().isEmpty() && canBeReplaced(it))
                .forEach(it -> same
                        .computeIfAbsent(List.of(it.key(), it.wrong(), it.column().name()), _ -> new ArrayList<>())
                        .add(it));
        return same.values().stream().filter(all -> all.size() > 1)
                .sorted(Comparator.comparingInt((List<Problem> all) -> -all.size())).limit(MOST_KINDS)
                .map(all -> common(all.getFirst(), all.size())).toList();
    }

    private Common common(Problem problem, int rowCount) {
        return new Common(sheetWords.problem(problem), rowCount, Objects.requireNonNull(problem.column()).name(),
                problem.wrong(), Objects.requireNonNullElse(problem.instead(), ""));
    }

    private static boolean canBeReplaced(Problem problem) {
        Column column = problem.column();
        return column == Column.DEPARTMENTS || column == Column.GROUPS || column == Column.COMPANY
                || column == Column.CODES;
    }

    private void damaged(Model model, Brought brought) {
        List<DamagedCells.Damaged> damaged = DamagedCells.mendable(brought);
        if (!damaged.isEmpty()) {
            model.addAttribute("damaged", words.say("planned.damaged.text", damaged.size(), damaged.stream().limit(FEW)
                    .map(it -> words.say("planned.damaged.one", it.row(), SheetWords.shortened(it.seen()),
                            SheetWords.shortened(it.perhaps())))
                    .collect(Collectors.joining("; "))));
            model.addAttribute("mend", words.say("planned.damaged.mend", damaged.size()));
        }
    }

    private @Nullable String zeros(Brought brought) {
        List<LostZeros> lost = Corrections.lostZeros(brought);
        return lost.isEmpty()
                ? null
                : words.say("planned.zeros.text", lost.size(), lost.stream().limit(FEW)
                        .map(it -> it.number() + " → " + it.perhaps()).collect(Collectors.joining(", ")));
    }

    private List<Sum> sums(Totals totals) {
        var sums = new ArrayList<Sum>();
        sum(sums, Look.ADDED, "planned.sum.create", totals.create());
        sum(sums, Look.ADDED, "planned.sum.change", totals.change());
        sum(sums, Look.ADDED, "planned.sum.departments", totals.departments());
        sum(sums, Look.ADDED, "planned.sum.groups", totals.grants());
        if (totals.removed() > 0) {
            sums.add(new Sum(Look.REMOVED, words.say("planned.sum.removed", totals.removed(), totals.losers())));
        }
        sum(sums, Look.CHECK, "planned.sum.replaced", totals.replaced());
        sum(sums, Look.KEPT, "planned.sum.unchanged", totals.unchanged());
        sum(sums, Look.ERROR, "planned.sum.problems", totals.problems());
        sum(sums, Look.WAITING, "planned.sum.left-out", totals.leftOut());
        return sums;
    }

    private void sum(List<Sum> sums, Look look, String key, int many) {
        if (many > 0) {
            sums.add(new Sum(look, words.say(key, many)));
        }
    }

    private static List<String> departments(SheetPlan plan) {
        return plan.rows().stream().filter(row -> row.row() != null).flatMap(row -> row.created().stream()).distinct()
                .sorted().limit(PER_PAGE).toList();
    }

    private String effort(Totals totals) {
        Duration time = FOR_A_CALL.multipliedBy(totals.writes());
        String length = time.compareTo(SHORT) < 0
                ? words.say("planned.effort.seconds", Math.max(1, time.toSeconds()))
                : words.say("planned.effort.minutes", time.plusSeconds(30).toMinutes());
        return words.say("planned.effort", totals.writes(), length);
    }

    /** The words of the button; null when there is nothing to start. */
    private @Nullable String start(Totals totals) {
        if (totals.carriedOut() == 0) {
            return null;
        }
        if (totals.change() == 0) {
            return words.say("planned.start.create", totals.create());
        }
        return totals.create() == 0
                ? words.say("planned.start.change", totals.change())
                : words.say("planned.start.both", totals.create(), totals.change());
    }
}
