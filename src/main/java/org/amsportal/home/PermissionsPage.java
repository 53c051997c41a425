package org.amsportal.home;

import java.util.Arrays;

import org.amsportal.access.Admin;
import org.amsportal.ams.AmsPermission;
import org.amsportal.web.Look;
import org.amsportal.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the admin may do: the five permissions of the AMS API in words. */
@Controller
class PermissionsPage {

    /** @param request words to send to somebody who can give the permission; null where it is not missing */
    record Line(String code, String words, Look look, String answer, @Nullable String request) {}

    private final Words words;

    PermissionsPage(Words words) {
        this.words = words;
    }

    @GetMapping("/permissions")
    String permissions(Admin admin, Model model) {
        model.addAttribute("lines", Arrays.stream(AmsPermission.values()).map(p -> line(admin, p)).toList());
        return "home/permissions";
    }

    private Line line(Admin admin, AmsPermission permission) {
        String to = words.say("permission." + permission.code() + ".to");
        String account = admin.email() == null ? admin.name() : admin.email();
        return switch (admin.rights().may(permission)) {
            case YES -> new Line(permission.code(), to, Look.DONE, words.say("yes"), null);
            case NOT_KNOWN -> new Line(permission.code(), to, Look.UNKNOWN, words.say("permissions.not-known"), null);
            case NO -> new Line(permission.code(), to, Look.REFUSED, words.say("no"),
                    words.say("request.permission", account, permission.code(), to, "").strip());
        };
    }
}
