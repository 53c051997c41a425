package org.amsportal.web;

import java.time.Clock;
import java.util.List;
import java.util.SortedMap;

import org.amsportal.access.Admin;
import org.amsportal.organisation.Organisation;
import org.amsportal.organisation.Reading;
import org.amsportal.plans.Plan;
import org.amsportal.plans.Step;
import org.springframework.stereotype.Component;

/** After AMS has refused permission groups: what the person really has, looked up when the page is shown. */
@Component
class Checks {

    private final Organisation organisation;
    private final Words words;
    private final Times times;
    private final Clock clock;

    Checks(Organisation organisation, Words words, Times times, Clock clock) {
        this.organisation = organisation;
        this.words = words;
        this.times = times;
        this.clock = clock;
    }

    /** A sentence; empty for anything but refused permission groups. */
    String of(Admin admin, Plan plan, Step step, String who) {
        Long userId = plan.userId();
        var entry = step.entry();
        if (step.kind() != Step.Kind.ASSIGN_GROUPS || step.state() != Step.State.REFUSED || userId == null
                || entry == null) {
            return "";
        }
        var groups = organisation.picture(admin, userId).groups();
        if (!(groups instanceof Reading.Known<SortedMap<Long, String>>(var has, var source, var _))
                || source != Reading.Source.AMS) {
            return words.say("problem.not-checked");
        }
        String at = times.at(clock.instant());
        if (has.isEmpty()) {
            return words.say("problem.checked.none", at, who);
        }
        var before = entry.before();
        return before != null && before.equals(has.keySet())
                ? words.say("problem.checked", at, who)
                : words.say("problem.checked.now", at, who, words.list(List.copyOf(has.values())));
    }
}
