package org.amsportal.access;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The few pages that are seen without being signed in; each says one thing and offers one way on. */
@Controller
class NoticePages {

    static final String SIGNED_OUT = "/signed-out";
    static final String SIGN_IN_FAILED = "/sign-in-failed";
    static final String SIGN_IN_AWAY = "/sign-in-away";
    static final String SIGN_IN_NOT_ACCEPTED = "/sign-in-not-accepted";
    static final String SIGN_IN_AGAIN = "/sign-in-again";
    static final String SIGN_IN_FOR_FILE = "/sign-in-for-file";
    static final String SIGN_IN_NOT_POSSIBLE = "/sign-in-not-possible";
    static final String SIGN_IN_NOT_REMEMBERED = "/sign-in-not-remembered";
    static final String FORM_OUT_OF_DATE = "/form-out-of-date";
    static final String TOO_MANY_REQUESTS = "/too-many-requests";
    static final String SIGN_IN_TOO_LARGE = "/sign-in-too-large";
    static final String TOO_LARGE = "/form-too-large";
    static final String TOO_SLOW = "/form-too-slow";
    static final String UPLOADS_BUSY = "/uploads-busy";
    static final String FILE_NOT_EXPECTED = "/file-not-expected";
    static final String NOT_TEXT = "/not-text";

    private static final String VIEW = "access/notice";
    private static final String NOTICE = "notice";
    private static final String NEXT = "next";
    private static final String AWAY = "sign-in-away";
    private static final String NOT_POSSIBLE = "sign-in-not-possible";
    private static final String FIRST_PAGE = "/";

    @GetMapping(SIGNED_OUT)
    String signedOut(Model model) {
        return notice("signed-out", FIRST_PAGE, model);
    }

    @GetMapping(SIGN_IN_FAILED)
    String signInFailed(Model model, HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        return notice("sign-in-failed", start(request), model);
    }

    @GetMapping(SIGN_IN_AWAY)
    String signInAway(Model model, HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        return notice(AWAY, start(request), model);
    }

    @GetMapping(SIGN_IN_NOT_POSSIBLE)
    String signInNotPossible(Model model, HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        return notice(NOT_POSSIBLE, start(request), model);
    }

    @GetMapping(SIGN_IN_NOT_REMEMBERED)
    String signInNotRemembered(Model model, HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        return notice("sign-in-not-remembered", start(request), model);
    }

    @GetMapping(SIGN_IN_NOT_ACCEPTED)
    String signInNotAccepted(Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        return notice("sign-in-not-accepted", WayIn.START + "?" + WayIn.ANEW, model);
    }

    @GetMapping(SIGN_IN_AGAIN)
    String signInAgain(Model model, HttpServletRequest request) {
        return notice("sign-in-again", start(request), model);
    }

    @GetMapping(SIGN_IN_FOR_FILE)
    String signInForFile(Model model, HttpServletRequest request) {
        return notice("sign-in-for-file", start(request), model);
    }

    /** Only as the answer to another request, of whatever method. */
    @RequestMapping(TOO_MANY_REQUESTS)
    String tooManyRequests(Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        return notice("too-many-requests", FIRST_PAGE, model);
    }

    @RequestMapping(FORM_OUT_OF_DATE)
    String formOutOfDate(Model model) {
        return notice("form-out-of-date", FIRST_PAGE, model);
    }

    @RequestMapping(SIGN_IN_TOO_LARGE)
    String signInTooLarge(Model model, HttpServletRequest request) {
        return notice("sign-in-too-large", start(request), model);
    }

    @RequestMapping(TOO_LARGE)
    String tooLarge(Model model) {
        return notice("form-too-large", FIRST_PAGE, model);
    }

    @RequestMapping(TOO_SLOW)
    String tooSlow(Model model) {
        return notice("form-too-slow", FIRST_PAGE, model);
    }

    @RequestMapping(UPLOADS_BUSY)
    String uploadsBusy(Model model) {
        return notice("uploads-busy", "/batches", model);
    }

    @RequestMapping(FILE_NOT_EXPECTED)
    String fileNotExpected(Model model) {
        return notice("file-not-expected", FIRST_PAGE, model);
    }

    @RequestMapping(NOT_TEXT)
    String notText(Model model) {
        return notice("not-text", FIRST_PAGE, model);
    }

    /** The sign-in server does not do what is needed, said in place of a page of somebody who is signed in. */
    static ModelAndView inPlaceOfAPage(SignInServerAway why) {
        return new ModelAndView(VIEW,
                Map.of(NOTICE, why instanceof SignInServerRefuses ? NOT_POSSIBLE : AWAY, NEXT, FIRST_PAGE),
                HttpStatus.SERVICE_UNAVAILABLE);
    }

    private static String start(HttpServletRequest request) {
        return ReturnAddress.carried(WayIn.START, ReturnAddress.asked(request));
    }

    private static String notice(String name, String next, Model model) {
        model.addAttribute(NOTICE, name);
        model.addAttribute(NEXT, next);
        return VIEW;
    }
}
