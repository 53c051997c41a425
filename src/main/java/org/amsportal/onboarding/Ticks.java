package org.amsportal.onboarding;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.amsportal.access.Admin;
import org.amsportal.organisation.Reading;
import org.amsportal.organisation.Spelling;
import org.amsportal.web.FormErrors;
import org.amsportal.web.Words;
import org.springframework.stereotype.Component;

/** What an admin confirms before sending. Each is bound to what was warned about: for another email it does not count. */
@Component
class Ticks {

    /**
     * One thing to confirm.
     *
     * @param id changes with what is warned about, so that no tick outlives it
     * @param missing what to say when it is not ticked
     */
    record Tick(String id, String name, String value, String label, boolean ticked, String missing) {}

    private final Words words;

    Ticks(Words words) {
        this.words = words;
    }

    List<Tick> of(Admin admin, OnboardingForm form, Offer.Choices choices, Warnings warnings, Missing missing) {
        var ticks = new ArrayList<Tick>();
        if (warnings.domain() != null) {
            ticks.add(sure(form, "email", form.email().toLowerCase(Locale.ROOT)));
        }
        if (!warnings.alike().isEmpty()) {
            var ids = warnings.alike().stream().map(Warnings.Known::id).sorted().toList();
            ticks.add(sure(form, "person", Spelling.folded(form.fullName()) + ids));
        }
        if (!missing.near().isEmpty() && missing.same().isEmpty()) {
            ticks.add(sure(form, "department", missing.path(), form.newDepartment(),
                    missing.near().getFirst().name()));
        }
        boolean groupsToChoose = choices.groups() instanceof Reading.Known && Offer.mayAssignGroups(admin);
        if (groupsToChoose && !form.fullName().isEmpty() && Offer.groups(form).isEmpty()) {
            ticks.add(new Tick("no-groups", "no-groups", "1",
                    words.say("panel.no-groups", form.firstName().isEmpty() ? form.surname() : form.firstName()),
                    form.sureAboutNoGroups(), words.say("onboarding.no-groups.missing")));
        }
        return ticks;
    }

    static void require(List<Tick> ticks, FormErrors errors) {
        ticks.stream().filter(tick -> !tick.ticked()).forEach(tick -> errors.add(tick.id(), tick.missing()));
    }

    private Tick sure(OnboardingForm form, String about, String content, Object... names) {
        String value = about + "-" + UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8));
        return new Tick("sure-" + value, "sure", value, words.say("onboarding.sure." + about, names),
                form.sure().contains(value), words.say("onboarding.sure." + about + ".missing", names));
    }
}
