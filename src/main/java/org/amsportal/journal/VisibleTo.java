package org.amsportal.journal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.amsportal.access.Admin;
import org.amsportal.access.May;
import org.jspecify.annotations.Nullable;

/**
 * Who sees what people do in this portal; decided here for entries, plans, what is known from them, and everything made of those. It is shown to whoever
 * did it, always. To others only where it is known, from AMS or from the sign-in, that they are of the company that it concerns (or of none, as in a
 * first set-up), and that they may do such a thing themselves or may read users in AMS. What is not known counts as no.
 *
 * <p>It is a condition in SQL, so that whoever asks for the last ten gets ten that they may see.
 */
public final class VisibleTo {

    /** What counts for people whom this portal knows: whoever may change people has to find them. */
    static final String PEOPLE = "(:sees_people)";

    /** What counts for departments that this portal knows: everything that can be done here leads to one. */
    static final String DEPARTMENTS = "(1 = 1)";

    private static final String NONE = "NONE";

    private VisibleTo() {
    }

    /**
     * The condition, for a query with {@link #of} among its parameters.
     *
     * @param actor the column of who did it
     * @param company what tells in SQL whose company it concerns
     * @param acts a condition that holds where it is one of {@code :sees_acts}, the kinds of write that are known to be allowed
     */
    public static String where(String actor, String company, String acts) {
        return "(" + actor + " = :sees_own or (" + ofCompany(company) + " and (:sees_users or (:sees_any and " + acts
                + "))))";
    }

    /** The boundary that nobody crosses, for what is not shown: guards, and work that goes on for whoever was let do it. */
    static String within(String actor, String company) {
        return "(" + actor + " = :sees_own or " + ofCompany(company) + ")";
    }

    private static String ofCompany(String company) {
        return "(:sees_all or " + company + " = cast(:sees_company as bigint))";
    }

    /** What the condition needs to know of an admin. */
    public static Map<String, @Nullable Object> of(Admin admin) {
        List<String> acts = Arrays.stream(Kind.values()).filter(kind -> mayDo(admin, kind)).map(Kind::name).toList();
        boolean people = Arrays.stream(Kind.values())
                .anyMatch(kind -> kind != Kind.CREATE_DEPARTMENT && mayDo(admin, kind));
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        parameters.put("sees_own", admin.actorId());
        parameters.put("sees_all", admin.companyKnown() && admin.companyId() == null);
        parameters.put("sees_company", admin.companyKnown() ? admin.companyId() : null);
        parameters.put("sees_users", admin.rights().mayReadUsers() == May.YES);
        parameters.put("sees_any", !acts.isEmpty());
        parameters.put("sees_people", people);
        parameters.put("sees_acts", acts.isEmpty() ? List.of(NONE) : acts);
        return parameters;
    }

    private static boolean mayDo(Admin admin, Kind kind) {
        return admin.rights().may(kind.permission()) == May.YES;
    }
}
