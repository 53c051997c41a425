package org.amsportal.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.amsportal.ams.AmsException;
import org.amsportal.ams.AmsProblem;
import org.amsportal.ams.SignInEnded;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** A sign-in turned out to be dead while a page was made: to the sign-in server and back to the page, but not round and round. */
final class SignInEndedResolver implements HandlerExceptionResolver, HandlerInterceptor, Ordered {

    private static final String SENT_BEFORE = SignInEndedResolver.class.getName();
    private static final Duration AT_ONCE = Duration.ofMinutes(1);

    private final WayIn wayIn;
    private final Endings endings;
    private final Clock clock;

    SignInEndedResolver(WayIn wayIn, Endings endings, Clock clock) {
        this.wayIn = wayIn;
        this.endings = endings;
        this.clock = clock;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
            @Nullable Object handler, Exception failure) {
        var causes = Stream.iterate((Throwable) failure, Objects::nonNull, Throwable::getCause).toList();
        if (causes.stream().anyMatch(SignInServerAway.class::isInstance)) {
            return Htmx.asks(request) ? withoutAPage(response) : NoticePages.awayForNow();
        }
        if (causes.stream().noneMatch(SignInEndedResolver::deadSignIn)) {
            return null;
        }
        try {
            leadOn(request, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ModelAndView();
    }

    /** A page came about, so this sign-in is worth something: when it dies later, another sign-in is no circle. */
    @Override
    public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
            @Nullable ModelAndView page) {
        var session = request.getSession(false);
        if (session != null && SignedIn.now().isPresent() && session.getAttribute(SENT_BEFORE) != null) {
            session.removeAttribute(SENT_BEFORE);
        }
    }

    private static ModelAndView withoutAPage(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        return new ModelAndView();
    }

    private static boolean deadSignIn(Throwable cause) {
        return cause instanceof SignInEnded
                || (cause instanceof AmsException ams && ams.problem() instanceof AmsProblem.NotSignedIn);
    }

    private void leadOn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (fresh(request)) {
            new Redirects().sendRedirect(request, response, NoticePages.SIGN_IN_NOT_ACCEPTED);
            return;
        }
        SignedIn.now().ifPresent(it -> endings.end(it.signIn()));
        Sessions.end(request);
        request.getSession().setAttribute(SENT_BEFORE, clock.instant());
        wayIn.begin(request, response);
    }

    /** Whether this sign-in was made just now because the one before was dead, too. */
    private boolean fresh(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(SENT_BEFORE) instanceof Instant sent
                && SignedIn.now().filter(it -> it.since().isAfter(sent)
                        && clock.instant().isBefore(it.since().plus(AT_ONCE))).isPresent();
    }
}
