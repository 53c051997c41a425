package org.amsportal.web;

import java.time.Duration;
import java.util.Arrays;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

import org.amsportal.access.Admin;
import org.springframework.http.ResponseCookie;

/** Whether the "/" key leads to the search: who dictates can switch it off, each for themselves also on a shared computer. */
public final class SlashKey {

    private static final Duration A_YEAR = Duration.ofDays(365);

    private SlashKey() {
    }

    /** Whether it does for this admin. */
    public static boolean on(HttpServletRequest request, Admin admin) {
        Cookie[] cookies = request.getCookies();
        return cookies == null || Arrays.stream(cookies).noneMatch(cookie -> cookie.getName().equals(name(admin)));
    }

    /** The cookie that keeps the switch as it is wanted. */
    public static ResponseCookie kept(HttpServletRequest request, Admin admin, boolean on) {
        return ResponseCookie.from(name(admin), "off").path(request.getContextPath() + "/").httpOnly(true)
                .secure(request.isSecure()).sameSite("Lax").maxAge(on ? Duration.ZERO : A_YEAR).build();
    }

    private static String name(Admin admin) {
        return "slash-" + Integer.toHexString(admin.actorId().hashCode());
    }
}
