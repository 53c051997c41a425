package org.amsportal.home;

import java.time.Instant;
import java.util.Arrays;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.amsportal.access.Admin;
import org.amsportal.access.SignIns;
import org.amsportal.ams.AmsPermission;
import org.amsportal.web.Look;
import org.amsportal.web.SlashKey;
import org.amsportal.web.Times;
import org.amsportal.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the admin may do: the five permissions of the AMS API in words. */
@Controller
class PermissionsPage {

    /**
     * One permission.
     *
     * @param note what its answer means for the admin; null where they have it
     * @param request words to send to somebody who can give it; null where it is not missing
     */
    record Line(String code, String title, Look look, String answer, @Nullable String note,
            @Nullable String request) {}

    /** A path of the portal and nothing else. */
    private static final Pattern OWN_PAGE = Pattern.compile("/(?!/)[A-Za-z0-9/_-]{0,200}");

    private final SignIns signIns;
    private final Words words;
    private final Times times;

    PermissionsPage(SignIns signIns, Words words, Times times) {
        this.signIns = signIns;
        this.words = words;
        this.times = times;
    }

    @GetMapping("/permissions")
    String permissions(Admin admin, Model model) {
        model.addAttribute("lines", Arrays.stream(AmsPermission.values()).map(p -> line(admin, p)).toList());
        return "home/permissions";
    }

    /** Switches the "/" key on or off for this admin, in this browser. */
    @PostMapping("/permissions/keys")
    String keys(Admin admin, @RequestParam(defaultValue = "") String slash, HttpServletRequest request,
            HttpServletResponse response, RedirectAttributes redirect) {
        boolean on = slash.equals("on");
        response.addHeader(HttpHeaders.SET_COOKIE, SlashKey.kept(request, admin, on).toString());
        redirect.addFlashAttribute("flash", words.say("permissions.slash.now-" + (on ? "on" : "off")));
        return "redirect:/permissions";
    }

    /** Has AMS asked again what this admin may do, and goes back to the page where that was wanted. */
    @PostMapping("/permissions/asking")
    String ask(Admin admin, @RequestParam(defaultValue = "") String page, RedirectAttributes redirect) {
        signIns.askAgain(admin);
        redirect.addFlashAttribute("flash", words.say("permissions.asked"));
        return "redirect:" + (OWN_PAGE.matcher(page).matches() ? page : "/permissions");
    }

    private Line line(Admin admin, AmsPermission permission) {
        String to = words.say("permission." + permission.code() + ".to");
        String title = words.say("permissions." + permission.code());
        return switch (admin.rights().may(permission)) {
            case YES -> new Line(permission.code(), title, Look.DONE, words.say("yes"), null, null);
            case NOT_KNOWN -> notKnown(permission, title, admin.rights().refusedAt(permission));
            case NO -> new Line(permission.code(), title, Look.REFUSED, words.say("no"),
                    words.say("permissions." + permission.code() + ".no"),
                    words.say("request.permission", account(admin), permission.code(), to, "").strip());
        };
    }

    private Line notKnown(AmsPermission permission, String title, @Nullable Instant refusedAt) {
        return refusedAt == null
                ? new Line(permission.code(), title, Look.UNKNOWN, words.say("permissions.not-known"),
                        words.say("permissions.not-known.text"), null)
                : new Line(permission.code(), title, Look.UNKNOWN,
                        words.say("permissions.refused", times.precisely(refusedAt)),
                        words.say("permissions.refused.text"), null);
    }

    private static String account(Admin admin) {
        String email = admin.email();
        return email == null ? admin.name() : email;
    }
}
