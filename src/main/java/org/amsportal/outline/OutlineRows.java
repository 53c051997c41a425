package org.amsportal.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

import org.amsportal.outline.OutlineMatch.Match;
import org.amsportal.plans.Row;
import org.amsportal.plans.Row.Creation;
import org.jspecify.annotations.Nullable;

/** The row of intention that an outline makes: what is new, parents first. */
final class OutlineRows {

    /** Under what name a row keeps what was wished for. */
    static final String WISH = "outline";

    private OutlineRows() {
    }

    static Row of(Ground ground, OutlineMatch match) {
        var names = new HashMap<String, String>();
        names.put(WISH, ground.form().wish());
        var hierarchy = ground.hierarchy();
        List<Creation> creations = creations(ground, match);
        creations.stream().map(Creation::parentId).distinct().forEach(parent -> {
            if (parent != null) {
                names.put("department:" + parent, hierarchy.pathName(parent));
            }
        });
        return new Row(new Row.Who.Outline(), creations, null, List.of(), null, names, null);
    }

    /** What the page says would be created, so that nothing else is. */
    static String digest(Row row) {
        return OutlineForm.digest(row.creations().toString());
    }

    private static List<Creation> creations(Ground ground, OutlineMatch match) {
        var creations = new ArrayList<Creation>();
        var entries = match.outline().entries();
        var companies = new HashMap<Integer, @Nullable Long>();
        for (int at = 0; at < entries.size(); at++) {
            if (match.matches().get(at) instanceof Match.Fresh(var parentId)) {
                var entry = entries.get(at);
                boolean belowNew = entry.parent() != Outline.TOP
                        && match.matches().get(entry.parent()) instanceof Match.Fresh;
                Long company = belowNew ? companies.get(entry.parent()) : company(ground, parentId);
                companies.put(at, company);
                creations.add(new Creation(key(at), entry.name(), parentId, belowNew ? key(entry.parent()) : null,
                        company));
            }
        }
        return creations;
    }

    /** The parent's company, else that of the form or the admin. */
    private static @Nullable Long company(Ground ground, @Nullable Long parent) {
        Long owner = parent == null
                ? null
                : ground.hierarchy().companyOf(parent);
        return owner == null ? ground.company() : owner;
    }

    private static String key(int at) {
        return Integer.toString(at + 1);
    }
}
