package org.amsportal.onboarding;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.amsportal.access.Admin;
import org.amsportal.ams.NewUser;
import org.amsportal.journal.Change;
import org.amsportal.journal.Entry;
import org.amsportal.plans.Plan;
import org.amsportal.plans.Plans;
import org.amsportal.plans.Row;
import org.amsportal.plans.Step;
import org.amsportal.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an onboarding form begins with: nothing, what its address says, or an earlier plan. */
@Component
class Beginnings {

    private final Plans plans;

    Beginnings(Plans plans) {
        this.plans = plans;
    }

    OnboardingForm of(Admin admin, Start start, String nonce) {
        return start.over(earlier(admin, start.from()).map(plan -> sent(plan, nonce))
                .or(() -> earlier(admin, start.same()).map(plan -> same(plan, nonce)))
                .orElseGet(() -> OnboardingForm.empty(start.company(), nonce)));
    }

    /** The form as it was when this plan was sent. */
    OnboardingForm sent(Plan plan, String nonce) {
        Row row = plan.row();
        var form = plain(row, nonce, added(row.departments()), text(row.ticket())).withPerson(user(row).name(),
                user(row).surname(), user(row).email(), text(user(row).serviceNumber()));
        return row.creations().isEmpty()
                ? form
                : form.withNewDepartment(row.creations().getFirst().name(), under(row.creations().getFirst()));
    }

    /** The same departments and permission groups for somebody else. */
    private static OnboardingForm same(Plan plan, String nonce) {
        var departments = Stream.concat(added(plan.row().departments()).stream(), created(plan)).distinct().toList();
        return plain(plan.row(), nonce, departments, "");
    }

    private static OnboardingForm plain(Row row, String nonce, List<String> departments, String ticket) {
        NewUser user = user(row);
        Long company = user.companyId();
        String chosen = company == null ? "" : Long.toString(company);
        return new OnboardingForm(chosen, "", "", "", "", user.mailOtp() ? "1" : "0", departments, "", "", "", "", "",
                added(row.groups()), "", List.of(), ticket, nonce, "", chosen);
    }

    /** Departments that the plan itself has created. */
    private static Stream<String> created(Plan plan) {
        return plan.steps().stream().filter(s -> s.kind() == Step.Kind.CREATE_DEPARTMENT).map(Step::entry)
                .flatMap(entry -> Stream.ofNullable(entry).map(Entry::resultId)).filter(id -> id != null)
                .map(String::valueOf);
    }

    private Optional<Plan> earlier(Admin admin, String id) {
        return Typed.plan(id).flatMap(plan -> plans.plan(admin, plan))
                .filter(plan -> plan.row().who() instanceof Row.Who.NewPerson);
    }

    private static NewUser user(Row row) {
        return ((Row.Who.NewPerson) row.who()).user();
    }

    private static String under(Row.Creation creation) {
        Long parent = creation.parentId();
        return parent == null ? OnboardingForm.TOP : Long.toString(parent);
    }

    private static List<String> added(@Nullable Change change) {
        return change instanceof Change.Adding(var ids) ? ids.stream().map(String::valueOf).toList() : List.of();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
