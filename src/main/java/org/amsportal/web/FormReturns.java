package org.amsportal.web;

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
        var address = interrupted.take(request).flatMap(form -> keptFor(signIns.current(), form));
        if (address.isEmpty()) {
            return true;
        }
        RequestContextUtils.getOutputFlashMap(request).put("signedInAgain", true);
        RequestContextUtils.saveOutputFlashMap(request.getContextPath() + address.get().split("\\?", 2)[0], request,
                response);
        response.sendRedirect(request.getContextPath() + address.get());
        return false;
    }

    /** What somebody else typed is dropped without a word. */
    private Optional<String> keptFor(Admin admin, InterruptedForm form) {
        var typed = Fields.decoded(form.content());
        return forms.sentTo(form.path()).flatMap(place -> {
            drafts.keep(admin, place, typed);
            return drafts.of(admin, place.name(), typed.nonce()).map(draft -> drafts.address(admin, draft, place));
        });
    }

    /** Offers what was left unsent, on a page that does not show it anyway. */
    @Override
    public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
            @Nullable ModelAndView page) {
        if (page == null || !page(request, handler)) {
            return;
        }
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
