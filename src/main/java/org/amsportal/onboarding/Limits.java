package org.amsportal.onboarding;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.amsportal.access.Admin;
import org.amsportal.access.May;
import org.amsportal.ams.AmsPermission;
import org.amsportal.ams.AmsProblem.Said;
import org.amsportal.web.Look;
import org.amsportal.web.Notice;
import org.amsportal.web.ProblemWords;
import org.amsportal.web.Subject;
import org.amsportal.web.Words;
import org.springframework.stereotype.Component;

/** What an admin is known not to be able to do of an onboarding, said before the form is filled in. */
@Component
class Limits {

    private static final Subject NOBODY = Subject.person("", null, null, false);

    private final ProblemWords problems;
    private final Words words;

    Limits(ProblemWords problems, Words words) {
        this.problems = problems;
        this.words = words;
    }

    static boolean mayCreate(Admin admin) {
        return admin.rights().may(AmsPermission.WRITE_USERS) != May.NO;
    }

    /** Nobody can be onboarded without the first permission, and the page explains itself. */
    Notice cannotCreate(Admin admin) {
        return problems.mayNot(AmsPermission.WRITE_USERS, NOBODY, admin);
    }

    /** Some of the steps can be done; who can do the others is asked with the words to copy. */
    Optional<Notice> of(Admin admin) {
        var text = new ArrayList<String>();
        var lacking = new ArrayList<AmsPermission>();
        if (!Offer.mayAssignDepartments(admin)) {
            lacking.add(AmsPermission.WRITE_USER_DEPARTMENT);
            text.add(words.say("onboarding.limits.departments"));
        }
        var groups = List.of(AmsPermission.WRITE_PERMISSION_USER, AmsPermission.READ_GROUPS).stream()
                .filter(permission -> admin.rights().may(permission) == May.NO).toList();
        if (!groups.isEmpty()) {
            lacking.addAll(groups);
            text.add(words.say("onboarding.limits.groups", groups.size(),
                    words.list(groups.stream().map(AmsPermission::code).toList())));
            text.add(words.say("onboarding.limits.no-access"));
        }
        if (lacking.isEmpty()) {
            return Optional.empty();
        }
        int can = 1 + (Offer.mayAssignDepartments(admin) ? 1 : 0) + (Offer.mayAssignGroups(admin) ? 1 : 0);
        String copy = lacking.stream().map(permission -> problems.mayNot(permission, NOBODY, admin).copy())
                .filter(Objects::nonNull).collect(Collectors.joining("\n"));
        return Optional.of(new Notice(Look.CHECK, words.say("onboarding.limits", can), List.copyOf(text),
                words.say("onboarding.limits.next"), List.of(), copy, null, Said.NOTHING));
    }
}
