package org.amsportal.plans;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Goes through thousands of rows with what became of each, some at a time. */
@Component
class Parts {

    private static final int AT_ONCE = 200;

    private final RowStore rows;
    private final Lines lines;
    private final TransactionTemplate transaction;

    Parts(RowStore rows, Lines lines, TransactionTemplate transaction) {
        this.rows = rows;
        this.lines = lines;
        this.transaction = transaction;
    }

    void each(Head head, List<Integer> numbers, BiConsumer<Batch, Steps> take) {
        each(head, numbers, take, Runnable::run);
    }

    /** The same where nothing but the database is asked: each part in one transaction. */
    void eachStored(Head head, List<Integer> numbers, BiConsumer<Batch, Steps> take) {
        each(head, numbers, take, part -> transaction.executeWithoutResult(_ -> part.run()));
    }

    private void each(Head head, List<Integer> numbers, BiConsumer<Batch, Steps> take, Consumer<Runnable> way) {
        for (int from = 0; from < numbers.size(); from += AT_ONCE) {
            List<Batch> some = rows.rows(head, numbers.subList(from, Math.min(numbers.size(), from + AT_ONCE)));
            Map<Integer, Steps> steps = lines.steps(head, some);
            way.accept(() -> some.forEach(row -> take.accept(row, Lines.of(row, steps))));
        }
    }
}
