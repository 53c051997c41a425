package org.amsportal.plans;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.amsportal.journal.Entry;
import org.amsportal.journal.Journal;
import org.amsportal.plans.Batches.Line;
import org.amsportal.plans.Counts.Standing;
import org.springframework.stereotype.Component;

/** Rows of a plan of many with what became of each, some at a time. */
@Component
class Lines {

    private final RowStore rows;
    private final Journal journal;
    private final Sharing sharing;

    Lines(RowStore rows, Journal journal, Sharing sharing) {
        this.sharing = sharing;
        this.rows = rows;
        this.journal = journal;
    }

    /** In this order. */
    List<Line> of(Head head, List<Standing> some) {
        List<Batch> read = rows.rows(head, some.stream().map(Standing::number).toList());
        Map<Integer, Steps> steps = steps(head, read);
        Map<Integer, Batch> byNumber = read.stream().collect(Collectors.toMap(Batch::number, row -> row));
        return some.stream().flatMap(it -> Optional.ofNullable(byNumber.get(it.number())).stream()
                .map(row -> line(head, row, it, of(row, steps)))).toList();
    }

    Optional<Line> of(Head head, int number) {
        return rows.rows(head, List.of(number)).stream().findFirst().map(row -> {
            Steps its = of(row, steps(head, List.of(row)));
            return line(head, row, new Standing(number, RowOutcome.of(its, false), false), its);
        });
    }

    /** Those of one row: none begun where none is there. */
    static Steps of(Batch row, Map<Integer, Steps> steps) {
        return steps.getOrDefault(row.number(), Steps.of(row.row(), Map.of()));
    }

    /** The steps of rows, by the row's number. */
    Map<Integer, Steps> steps(Head head, Collection<Batch> some) {
        Map<Integer, List<Entry>> entries = journal.entriesOf(head.id(), some.stream().map(Batch::number).toList())
                .stream().collect(Collectors.groupingBy(entry -> entry.place().row()));
        Map<String, Step> shared = some.stream().allMatch(row -> row.row().shared().isEmpty())
                ? Map.of()
                : sharing.steps(head);
        return some.stream().collect(Collectors.toMap(Batch::number,
                row -> Steps.of(row.row(), row.newest(entries.getOrDefault(row.number(), List.of())), shared)));
    }

    private static Line line(Head head, Batch row, Standing standing, Steps steps) {
        return new Line(row.number(), standing.outcome(),
                new Plan(head.id(), row.row(), steps.all(), head.applying() && standing.goesOn(), false,
                        steps.userId(), head.actorId(), head.actorName(), head.createdAt()));
    }
}
