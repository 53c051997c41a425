package org.amsportal.web;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.amsportal.access.Admin;
import org.amsportal.access.InterruptedForm;
import org.amsportal.access.InterruptedForms;
import org.amsportal.access.SignIns;
import org.amsportal.drafts.DraftForms;
import org.amsportal.drafts.DraftPlace;
import org.amsportal.drafts.Drafts;
import org.amsportal.drafts.Fields;
import org.amsportal.plans.Plans;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Brings people back to what they typed: at once when signing in interrupted them, and with an offer when they come back later. */
@Component
class FormReturns implements HandlerInterceptor {

    /** What is said of a form that is not brought back: {@code others} or {@code lost}. */
    private static final String SAID = "formNotBack";

    private final SignIns signIns;
    private final InterruptedForms interrupted;
    private final DraftForms forms;
    private final Drafts drafts;
    private final DraftViews views;
    private final Plans plans;

    FormReturns(SignIns signIns, InterruptedForms interrupted, DraftForms forms, Drafts drafts, DraftViews views,
            Plans plans) {
        this.signIns = signIns;
        this.interrupted = interrupted;
        this.forms = forms;
        this.drafts = drafts;
        this.views = views;
        this.plans = plans;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws Exception {
        if (!page(request, handler)) {
            return true;
        }
        var forms = interrupted.take(request, response);
        var said = "";
        for (var form : forms) {
            var back = back(signIns.current(), form);
            // What was typed on another page is kept for that page's tab, which comes back by itself.
            if (form.page() == null || form.page().equals(address(request))) {
                said = back.said();
                if (back.address() != null) {
                    leadTo(back.address(), request, response);
                    return false;
                }
            }
        }
        if (!said.isEmpty()) {
            request.setAttribute(SAID, said);
        }
        return true;
    }

    /**
     * What becomes of a form.
     *
     * @param address where it goes on; null where it does not
     * @param said what there is to say of it
     */
    private record Back(@Nullable String address, String said) {}

    private static void leadTo(String address, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        RequestContextUtils.getOutputFlashMap(request).put("signedInAgain", true);
        RequestContextUtils.saveOutputFlashMap(request.getContextPath() + address.split("\\?", 2)[0], request,
                response);
        response.sendRedirect(request.getContextPath() + address);
    }

    /** What somebody else typed is not shown, and it is said that it is not. */
    private Back back(Admin admin, InterruptedForm form) {
        return switch (form) {
            case InterruptedForm.Lost _ -> new Back(null, "lost");
            case InterruptedForm.Kept kept -> keptFor(admin, kept).map(it -> new Back(it, ""))
                    .orElseGet(() -> new Back(null, others(admin, kept) ? "others" : ""));
        };
    }

    private Optional<String> keptFor(Admin admin, InterruptedForm.Kept form) {
        var typed = Fields.decoded(form.content());
        return forms.sentTo(form.path()).flatMap(place -> {
            drafts.keep(admin, place, typed);
            return drafts.of(admin, place.name(), typed.nonce()).map(draft -> drafts.address(admin, draft, place));
        });
    }

    private boolean others(Admin admin, InterruptedForm.Kept form) {
        var nonce = Fields.decoded(form.content()).nonce();
        return forms.sentTo(form.path()).filter(place -> plans.key(admin, place.name(), nonce).isEmpty()).isPresent();
    }

    private static String address(HttpServletRequest request) {
        var query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    /** Offers what was left unsent, on a page that does not show it anyway. */
    @Override
    public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
            @Nullable ModelAndView page) {
        if (page == null || !page(request, handler)) {
            return;
        }
        say(request, page);
        if (page.getViewName() != null && page.getViewName().startsWith("redirect:")) {
            sayThere(request);
            return;
        }
        if (!Boolean.TRUE.equals(page.getModel().get("panel"))
                || page.getModel().get("obstacle") != null) {
            return;
        }
        forms.at(FormKeeping.path(request)).ifPresent(place -> offer(signIns.current(), place, request, page));
    }

    /** A form's address leads on to one with a nonce of its own: what is to be said is said there. */
    private static void sayThere(HttpServletRequest request) {
        var said = RequestContextUtils.getInputFlashMap(request);
        if (said != null) {
            RequestContextUtils.getOutputFlashMap(request).putAll(said);
        }
    }

    private static void say(HttpServletRequest request, ModelAndView page) {
        if (request.getAttribute(SAID) instanceof String said) {
            if (page.getViewName() != null && page.getViewName().startsWith("redirect:")) {
                RequestContextUtils.getOutputFlashMap(request).put(SAID, said);
            } else {
                page.addObject(SAID, said);
            }
        }
    }

    private void offer(Admin admin, DraftPlace place, HttpServletRequest request, ModelAndView page) {
        var nonce = Optional.ofNullable(request.getParameter("form")).orElse("");
        if (drafts.of(admin, place.name(), nonce).isEmpty() && !plans.wasSent(admin, place.name(), nonce)) {
            drafts.latest(admin, place.name(), nonce)
                    .ifPresent(draft -> page.addObject("unfinishedForm", views.of(draft)));
        }
    }

    private static boolean page(HttpServletRequest request, Object handler) {
        var destination = request.getHeader("Sec-Fetch-Dest");
        return handler instanceof HandlerMethod && "GET".equals(request.getMethod())
                && request.getUserPrincipal() != null && request.getHeader("HX-Request") == null
                && (destination == null || destination.equals("document"));
    }
}
