package org.amsportal.plans;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.amsportal.journal.Entry;
import org.amsportal.journal.Why;
import org.amsportal.plans.Row.Who;
import org.amsportal.plans.Step.State;
import org.jspecify.annotations.Nullable;

/** The steps of a row with where each stands, derived from the newest entry of each: nothing of it is stored. */
final class Steps {

    private final Row row;
    private final Map<String, Step> steps = new LinkedHashMap<>();
    private final Map<String, Planned> planned = new LinkedHashMap<>();
    private final Holds holds = new Holds();

    /** @param newest by the step's key, the entry of the revision that counts */
    static Steps of(Row row, Map<String, Entry> newest) {
        return of(row, newest, Map.of());
    }

    /** @param shared how the steps stand that {@link Row#DEPARTMENTS_ROW} carries out for this row too, by their key */
    static Steps of(Row row, Map<String, Entry> newest, Map<String, Step> shared) {
        return new Steps(row, newest, shared);
    }

    private Steps(Row row, Map<String, Entry> newest, Map<String, Step> shared) {
        this.row = row;
        for (Planned step : Planned.of(row)) {
            Entry entry = newest.get(step.key());
            planned.put(step.key(), step);
            if (step.shared()) {
                steps.put(step.key(), shared.getOrDefault(step.key(),
                        new Step(step.key(), step.kind(), State.NOT_STARTED, null)));
            } else {
                steps.put(step.key(),
                        new Step(step.key(), step.kind(), entry == null ? waiting(step) : state(entry), entry));
                holds.take(step.key(), entry);
            }
        }
    }

    List<Step> all() {
        return List.copyOf(steps.values());
    }

    /** Those that this row carries out itself. */
    List<Step> own() {
        return steps.values().stream().filter(step -> !isShared(step.key())).toList();
    }

    /** Whether a department that another row creates is still missing. */
    boolean lacksShared() {
        return steps.values().stream().anyMatch(step -> isShared(step.key()) && result(step.key()) == null);
    }

    private boolean isShared(String key) {
        Planned step = planned.get(key);
        return step != null && step.shared();
    }

    Optional<Step> step(String key) {
        return Optional.ofNullable(steps.get(key));
    }

    /** Takes in what became of a step. What waits for it says so only when the steps are made anew. */
    void put(String key, Entry entry) {
        Step step = steps.get(key);
        if (step != null) {
            steps.put(key, new Step(key, step.kind(), state(entry), entry));
            holds.take(key, entry);
        }
    }

    /** Whether a step can start: it has not yet, all that it needs is done, and nothing holds up an outline as a whole. */
    boolean isReady(String key) {
        Step step = steps.get(key);
        return step != null && step.entry() == null && !isShared(key) && needsAreDone(key) && !isHeld();
    }

    private boolean isHeld() {
        return row.who() instanceof Who.Outline && holds.any();
    }

    boolean anyReady() {
        return steps.keySet().stream().anyMatch(this::isReady);
    }

    /** Whether nobody has anything left to do: all done, or left at that by a person. */
    boolean concluded() {
        return own().stream().allMatch(this::isConcluded);
    }

    /** The AMS number of the person, once it is known. */
    @Nullable
    Long userId() {
        return switch (row.who()) {
            case Who.Existing existing -> existing.userId();
            case Who.NewPerson _ -> result(Planned.USER);
            case Who.Nobody(),Who.Outline() -> null;
        };
    }

    /** The AMS number that a step has brought; null until it is done. */
    @Nullable
    Long result(String key) {
        Step step = steps.get(key);
        if (step == null || step.state() != State.DONE || step.entry() == null) {
            return null;
        }
        return step.entry().why() instanceof Why.DepartmentExists(var found)
                ? found.getFirst()
                : step.entry().resultId();
    }

    private State waiting(Planned step) {
        boolean mayComeByItself = step.needs().stream().map(steps::get)
                .allMatch(need -> need != null && (need.state() == State.DONE || need.state() == State.WORKING
                        || need.state() == State.NOT_STARTED));
        return mayComeByItself ? State.NOT_STARTED : State.BLOCKED;
    }

    private boolean needsAreDone(String key) {
        Planned step = planned.get(key);
        return step != null && step.needs().stream().allMatch(need -> result(need) != null);
    }

    private boolean isConcluded(Step step) {
        return switch (step.state()) {
            case DONE, ABANDONED -> true;
            case BLOCKED -> needs(step).stream().anyMatch(need -> need.state() == State.ABANDONED
                    || (need.state() == State.BLOCKED && isConcluded(need)));
            default -> false;
        };
    }

    private List<Step> needs(Step step) {
        Planned plan = planned.get(step.key());
        return plan == null
                ? List.of()
                : plan.needs().stream().map(steps::get).filter(Objects::nonNull).toList();
    }

    private State state(Entry entry) {
        return switch (entry.state()) {
            case SENDING -> State.WORKING;
            // what should have gone and is still there is not done, however AMS has accepted it
            case DONE -> entry.why() instanceof Why.StillThere ? State.CHECK : State.DONE;
            case REFUSED -> State.REFUSED;
            case UNKNOWN -> State.NOT_KNOWN;
            case ABSENT -> State.NOT_DONE;
            case CONFLICT -> State.CHECK;
            case ABANDONED -> State.ABANDONED;
            case NOT_SENT -> notSent(entry);
        };
    }

    private State notSent(Entry entry) {
        return switch (entry.why()) {
            case null -> State.WORKING;
            case Why.DepartmentExists(var found) -> isWhatThePersonNeeds(found) ? State.DONE : State.CHECK;
            case Why.UserExists _,Why.ChangedMeanwhile _,Why.FoundOtherwise _ -> State.CHECK;
            case Why.NotKnownNow _,Why.ArrivedEarlier _ -> State.CHECK;
            case Why.ByAms _,Why.SignedOut _,Why.Busy _,Why.StillThere _,Why.Interrupted _,Why.DatabaseGone _ ->
                State.NOT_DONE;
        };
    }

    /** A department that a person is to be put in, and that somebody made meanwhile, is the one that was wanted. Who only creates is told instead. */
    private boolean isWhatThePersonNeeds(List<Long> found) {
        return found.size() == 1 && !(row.who() instanceof Who.Nobody);
    }
}
