package org.amsportal.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.amsportal.access.FieldText;
import org.amsportal.access.SignIns;
import org.amsportal.drafts.DraftForms;
import org.amsportal.drafts.DraftPlace;
import org.amsportal.drafts.Drafts;
import org.amsportal.drafts.Fields;
import org.amsportal.drafts.Nonced;
import org.amsportal.plans.Plans;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Keeps what a form brings before the page does anything with it, and forgets it once it has been sent. */
@Component
class FormKeeping implements HandlerInterceptor {

    /** The name of the button "Save for later". */
    private static final String LATER = "later";

    private final SignIns signIns;
    private final DraftForms forms;
    private final Drafts drafts;
    private final Plans plans;
    private final Words words;

    FormKeeping(SignIns signIns, DraftForms forms, Drafts drafts, Plans plans, Words words) {
        this.signIns = signIns;
        this.forms = forms;
        this.drafts = drafts;
        this.plans = plans;
        this.words = words;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws Exception {
        var place = place(request, handler);
        if (place.isEmpty()) {
            return true;
        }
        var admin = signIns.current();
        var typed = typed(request);
        if (request.getParameter(LATER) != null) {
            saved(FieldText.shortened(request).isEmpty()
                    ? drafts.save(admin, place.get(), typed)
                    : Drafts.Saved.TOO_LONG, place.get(), typed, request, response);
            return false;
        }
        if (FieldText.shortened(request).isEmpty()) {
            drafts.keep(admin, place.get(), typed);
        }
        return true;
    }

    @Override
    public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
            @Nullable ModelAndView page) {
        place(request, handler).ifPresent(place -> {
            var admin = signIns.current();
            var typed = typed(request);
            if (!FieldText.shortened(request).isEmpty()) {
                return; // what was kept before is more than the beginning that is shown
            }
            var shown = shownAgain(page).filter(nonce -> !nonce.equals(typed.nonce()));
            if (shown.isPresent()) {
                drafts.move(admin, place, typed, shown.get());
            } else if (plans.wasSent(admin, place.name(), typed.nonce())) {
                drafts.discard(admin, place.name(), typed.nonce());
            }
        });
    }

    private Optional<DraftPlace> place(HttpServletRequest request, Object handler) {
        return handler instanceof HandlerMethod && "POST".equals(request.getMethod())
                ? forms.sentTo(path(request))
                : Optional.empty();
    }

    private void saved(Drafts.Saved saved, DraftPlace place, Fields typed, HttpServletRequest request,
            HttpServletResponse response) throws Exception {
        var key = "drafts.save." + saved.name().toLowerCase(Locale.ROOT).replace('_', '-');
        var next = saved == Drafts.Saved.YES ? "/" : place.page() + "?form=" + typed.nonce();
        RequestContextUtils.getOutputFlashMap(request).put(saved == Drafts.Saved.YES ? "flash" : "notSaved",
                words.say(key));
        RequestContextUtils.saveOutputFlashMap(request.getContextPath() + next.split("\\?", 2)[0], request, response);
        response.sendRedirect(request.getContextPath() + next);
    }

    /** The nonce of the form that the page shows. */
    private static Optional<String> shownAgain(@Nullable ModelAndView page) {
        if (page == null || page.getViewName() == null || page.getViewName().startsWith("redirect:")) {
            return Optional.empty();
        }
        var model = page.getModel();
        return model.get("nonce") instanceof String nonce
                ? Optional.of(nonce)
                : Optional.ofNullable(model.get("form")).filter(Nonced.class::isInstance).map(Nonced.class::cast)
                        .map(Nonced::nonce);
    }

    static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    private static Fields typed(HttpServletRequest request) {
        return new Fields(request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, field -> Arrays.asList(field.getValue()))));
    }
}
