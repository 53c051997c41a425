package org.amsportal.drafts;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.amsportal.access.Admin;
import org.amsportal.plans.Plans;
import org.springframework.stereotype.Component;

/** What was typed on forms and not sent: by whom, on which form, and nobody else's. */
@Component
public class Drafts {

    static final Duration KEPT_FOR = Duration.ofDays(7);
    static final Duration SAVED_FOR = Duration.ofDays(30);
    static final int MOST_KEPT = 30;
    static final int MOST_SAVED = 50;

    private static final int LONGEST = 64 * 1024;
    private static final Pattern NOT_TO_BE_READ = Pattern.compile("[\\p{Cc}\\x{FFFE}\\x{FFFF}]+");

    /** What came of saving a form on purpose. */
    public enum Saved {
        YES, NOTHING_TYPED, TOO_LONG, TOO_MANY,
        /** It was sent before, or is not this admin's form. */
        NOT_THIS_FORM
    }

    private final DraftRows rows;
    private final Plans plans;
    private final Clock clock;

    Drafts(DraftRows rows, Plans plans, Clock clock) {
        this.rows = rows;
        this.plans = plans;
        this.clock = clock;
    }

    /** Keeps what is being typed, as long as the form is this admin's and has not been sent. A form that is empty again leaves nothing behind. */
    public void keep(Admin admin, DraftPlace place, Fields typed) {
        unsent(admin, place.name(), typed.nonce()).ifPresent(key -> {
            if (place.form().empty(typed)) {
                rows.delete(key);
            } else if (typed.encoded().length() <= LONGEST) {
                put(key, place, typed, false);
                rows.trim(admin.actorId(), MOST_KEPT);
            }
        });
    }

    /** Keeps it on purpose: it is listed, and kept longer. */
    public Saved save(Admin admin, DraftPlace place, Fields typed) {
        var key = unsent(admin, place.name(), typed.nonce());
        if (key.isEmpty()) {
            return Saved.NOT_THIS_FORM;
        }
        if (place.form().empty(typed)) {
            return Saved.NOTHING_TYPED;
        }
        if (typed.encoded().length() > LONGEST) {
            return Saved.TOO_LONG;
        }
        boolean savedBefore = of(admin, place.name(), typed.nonce()).filter(Draft::saved).isPresent();
        if (!savedBefore && rows.countSaved(admin.actorId()) >= MOST_SAVED) {
            return Saved.TOO_MANY;
        }
        put(key.get(), place, typed, true);
        return Saved.YES;
    }

    /** Moves what was typed to the new nonce of a form that is shown again. */
    public void move(Admin admin, DraftPlace place, Fields typed, String nonce) {
        boolean saved = of(admin, place.name(), typed.nonce()).filter(Draft::saved).isPresent();
        discard(admin, place.name(), typed.nonce());
        var moved = typed.with(Fields.NONCE, nonce);
        if (!saved || save(admin, place, moved) != Saved.YES) {
            keep(admin, place, moved);
        }
    }

    /** What was typed on the form with this nonce. */
    public Optional<Draft> of(Admin admin, String form, String nonce) {
        return plans.key(admin, form, nonce).flatMap(key -> rows.find(admin.actorId(), form, key));
    }

    /** The same, as the record that the page makes of it. */
    public <T> Optional<T> typed(Admin admin, String form, String nonce, Class<T> as) {
        return of(admin, form, nonce).map(draft -> draft.fields().as(as));
    }

    public Optional<Draft> find(Admin admin, UUID id) {
        return rows.find(admin.actorId(), id);
    }

    /** What this admin has saved on purpose, newest first. */
    public List<Draft> saved(Admin admin) {
        return rows.saved(admin.actorId());
    }

    /** What this admin has typed last on this form and left without saving or sending it; not that with this nonce. */
    public Optional<Draft> latest(Admin admin, String form, String butNot) {
        return rows.kept(admin.actorId(), form).stream().filter(draft -> !draft.fields().nonce().equals(butNot))
                .findFirst();
    }

    /** The address where this admin goes on with it: with a new nonce where the old one can no longer be sent with. */
    public String address(Admin admin, Draft draft, DraftPlace place) {
        var nonce = draft.fields().nonce();
        if (!plans.knows(admin, draft.form(), nonce)) {
            nonce = plans.nonce(admin, draft.form());
            move(admin, place, draft.fields(), nonce);
        }
        return draft.page() + "?form=" + nonce;
    }

    public void discard(Admin admin, UUID id) {
        rows.delete(admin.actorId(), id);
    }

    public void discard(Admin admin, String form, String nonce) {
        plans.key(admin, form, nonce).ifPresent(key -> rows.delete(new DraftRows.Key(admin.actorId(), form, key)));
    }

    private void put(DraftRows.Key key, DraftPlace place, Fields typed, boolean saved) {
        var label = NOT_TO_BE_READ.matcher(place.form().label(typed)).replaceAll(" ").strip();
        rows.put(key, place.page(), label, typed, saved, clock.instant());
    }

    private Optional<DraftRows.Key> unsent(Admin admin, String form, String nonce) {
        return plans.key(admin, form, nonce).filter(_ -> !plans.wasSent(admin, form, nonce))
                .map(key -> new DraftRows.Key(admin.actorId(), form, key));
    }
}
