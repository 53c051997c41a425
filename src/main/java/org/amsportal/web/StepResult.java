package org.amsportal.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One step of a plan with what became of it.
 *
 * @param word where it stands, in a word or two
 * @param parts what it adds, removes and keeps, by name
 * @param note a fact beside it, such as the AMS number or when it was read back
 * @param at when it came to stand where it stands; null while it has not begun
 * @param notice why it is not done; null when there is nothing to explain
 * @param asked what stands against each permission group that AMS refused
 * @param ask what only a person can say; null when the portal needs nobody's word
 */
record StepResult(String key, String title, Look look, String word, List<Part> parts, @Nullable String note,
        @Nullable At at, @Nullable Notice notice, List<Checked.Asked> asked, @Nullable Ask ask) {

    /** Names that are added, removed or kept. */
    record Part(Look look, List<String> names) {}

    /** A time in words and for machines. */
    record At(String words, String iso) {}

    StepResult noting(String other) {
        return new StepResult(key, title, look, word, parts, other, at, notice, asked, ask);
    }

    /** For templates. */
    public boolean isDone() {
        return look == Look.DONE;
    }
}
