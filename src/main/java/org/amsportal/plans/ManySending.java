package org.amsportal.plans;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import org.amsportal.access.Admin;
import org.amsportal.assignments.Grants.Objection;
import org.amsportal.plans.Batch.Phase;
import org.amsportal.plans.Batches.Sent;
import org.amsportal.plans.Batches.Wanted;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes a plan of many rows, once for each nonce. */
@Component
class ManySending {

    private final HeadStore heads;
    private final RowStore rows;
    private final PlanStore store;
    private final Nonces nonces;
    private final Granting granting;
    private final Standing standing;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ManySending(HeadStore heads, RowStore rows, PlanStore store, Nonces nonces, Granting granting, Standing standing,
            TransactionTemplate transaction, Clock clock) {
        this.heads = heads;
        this.rows = rows;
        this.store = store;
        this.nonces = nonces;
        this.granting = granting;
        this.standing = standing;
        this.transaction = transaction;
        this.clock = clock;
    }

    Sent send(Admin admin, String form, String nonce, String title, SortedMap<Integer, Wanted> wanted) {
        return send(admin, form, nonce, null, title, wanted);
    }

    /** @param once under what it is sent once; null where that is the nonce */
    Sent send(Admin admin, String form, String nonce, @Nullable String once, String title,
            SortedMap<Integer, Wanted> wanted) {
        check(wanted);
        Optional<Nonces.Issued> issued = nonces.read(nonce, admin.actorId(), form);
        if (issued.isEmpty()) {
            return new Sent.NotThisForm();
        }
        String key = once == null ? issued.get().key() : once;
        String hash = Rows.hash(wanted.values().stream().map(Wanted::row).toList());
        return before(admin, key, hash).orElseGet(() -> nonces.expired(issued.get())
                ? new Sent.NotThisForm()
                : first(admin, title, wanted, new Once(form, key, hash)));
    }

    private static void check(SortedMap<Integer, Wanted> wanted) {
        Wanted first = wanted.get(Row.DEPARTMENTS_ROW);
        int most = first == null ? Batches.MOST_ROWS : Batches.MOST_ROWS + 1;
        if (wanted.isEmpty() || wanted.size() > most || wanted.firstKey() < Row.DEPARTMENTS_ROW
                || wanted.values().stream().anyMatch(it -> Planned.of(it.row()).isEmpty())) {
            throw new IllegalArgumentException("A plan of many has rows, not too many, and each asks for something");
        }
        Set<String> created = first == null ? Set.of() : keys(first.row().creations());
        boolean outline = first == null || first.row().who() instanceof Row.Who.Outline;
        if (!outline || !wanted.values().stream().allMatch(it -> created.containsAll(keys(it.row().shared())))) {
            throw new IllegalArgumentException("What rows share is created by the first, which is an outline");
        }
    }

    private static Set<String> keys(List<Row.Creation> creations) {
        return creations.stream().map(Row.Creation::key).collect(Collectors.toSet());
    }

    private record Once(String form, String key, String hash) {}

    private Optional<Sent> before(Admin admin, String key, String hash) {
        return store.sending(admin.actorId(), key).map(sent -> sent.hash().equals(hash)
                ? new Sent.Already(sent.batch(), sent.at())
                : new Sent.Otherwise(sent.batch(), sent.at()));
    }

    private Sent first(Admin admin, String title, SortedMap<Integer, Wanted> wanted, Once once) {
        Head head = new Head(UUID.randomUUID(), PlanStore.storable(title), admin.actorId(), admin.name(),
                admin.signIn(), admin.companyId(), companyOfAll(admin, wanted), Phase.APPLYING, 0, clock.instant());
        List<Batch> all = rows(admin, head, wanted);
        var objections = new TreeMap<Integer, List<Objection>>();
        var check = granting.checkOf(admin);
        for (Batch row : all) {
            List<Objection> its = check.of(row, Steps.of(row.row(), Map.of()));
            if (!its.isEmpty()) {
                objections.put(row.number(), its);
            }
        }
        return objections.isEmpty() ? stored(admin, head, all, once) : new Sent.Objected(objections);
    }

    private Sent stored(Admin admin, Head head, List<Batch> all, Once once) {
        try {
            transaction.executeWithoutResult(_ -> {
                heads.add(head, once.form(), once.key(), once.hash());
                rows.add(all);
            });
        } catch (DuplicateKeyException e) {
            return before(admin, once.key(), once.hash()).orElseThrow(() -> e);
        }
        standing.goOn(head.id(), admin.signIn());
        return new Sent.Started(head.id());
    }

    private static List<Batch> rows(Admin admin, Head head, SortedMap<Integer, Wanted> wanted) {
        var all = new ArrayList<Batch>();
        wanted.forEach((number, one) -> all.add(new Batch(head.id(), head.actorId(), head.actorName(), head.signIn(),
                head.companyId(), companyOf(admin, one), head.phase(), head.wakes(), head.createdAt(), one.row(),
                Map.of(), number, true)));
        return all;
    }

    /** The admin's own wherever they have one, because AMS uses that (vendor documented). */
    private static @Nullable Long companyOf(Admin admin, Wanted one) {
        return admin.companyId() != null ? admin.companyId() : one.companyId();
    }

    private static @Nullable Long companyOfAll(Admin admin, SortedMap<Integer, Wanted> wanted) {
        Long first = companyOf(admin, wanted.firstEntry().getValue());
        return wanted.values().stream().allMatch(one -> Objects.equals(companyOf(admin, one), first)) ? first : null;
    }
}
