package org.amsportal.users;

import java.util.List;
import java.util.stream.Stream;

import org.amsportal.access.Admin;
import org.amsportal.access.May;
import org.amsportal.ams.AmsAssumptions;
import org.amsportal.ams.AmsGroup;
import org.amsportal.ams.AmsPermission;
import org.amsportal.ams.AmsProblem.Said;
import org.amsportal.organisation.Reading;
import org.amsportal.web.GroupChoices;
import org.amsportal.web.Notice;
import org.amsportal.web.ProblemWords;
import org.amsportal.web.ReadProblems;
import org.amsportal.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What stands against changing a user's permission groups, said before anything is ticked. */
@Component
class GroupsObstacles {

    private final GroupChoices choices;
    private final ProblemWords problems;
    private final ReadProblems reads;
    private final Words words;
    private final AmsAssumptions assumed;

    GroupsObstacles(GroupChoices choices, ProblemWords problems, ReadProblems reads, Words words,
            AmsAssumptions assumed) {
        this.choices = choices;
        this.problems = problems;
        this.reads = reads;
        this.words = words;
        this.assumed = assumed;
    }

    /** What stands against showing a form at all; null when nothing does. */
    @Nullable
    Notice of(Admin admin, Target user) {
        var subject = user.subject(true);
        if (admin.is(user.id(), user.email())) {
            return problems.say("own", Said.NOTHING, subject, words.say("users.request.own", user.name()));
        }
        for (var permission : List.of(AmsPermission.WRITE_PERMISSION_USER, AmsPermission.READ_GROUPS)) {
            if (admin.rights().may(permission) == May.NO) {
                return problems.mayNot(permission, subject, admin);
            }
        }
        return Stream.of(user.picture().groups(), user.picture().allGroups())
                .filter(it -> it instanceof Reading.Failed<?>).map(it -> (Reading.Failed<?>) it).findFirst()
                .map(failed -> reads.notice(failed.problem(), subject)).orElse(null);
    }

    /** What the person has that the admin could not give, or cannot even see: AMS may look at the whole list. Null for nothing. */
    @Nullable
    Notice stronger(Admin admin, Target user) {
        if (assumed.grantCheck() == AmsAssumptions.GrantCheck.ADDITIONS || !user.picture().groups().fromAms()
                || user.picture().allGroups().known().isEmpty()) {
            return null;
        }
        var listed = GroupsModel.listed(user);
        var beyond = Target.has(user.picture().groups()).entrySet().stream()
                .filter(has -> listed.stream().filter(g -> g.id() == has.getKey()).findFirst()
                        .map((AmsGroup g) -> choices.beyondPower(admin, g)).orElse(true))
                .map(has -> has.getValue()).toList();
        return beyond.isEmpty()
                ? null
                : problems.say("stronger", Said.NOTHING, user.subject(false).wanting(beyond),
                        words.say("users.request.change", user.name(), words.list(beyond)));
    }
}
