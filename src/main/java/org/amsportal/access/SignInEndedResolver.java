package org.amsportal.access;

import java.io.IOException;
import java.io.UncheckedIOException;
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

    private final WayIn wayIn;
    private final Endings endings;
    private final DeadSignIns dead;

    SignInEndedResolver(WayIn wayIn, Endings endings, DeadSignIns dead) {
        this.wayIn = wayIn;
        this.endings = endings;
        this.dead = dead;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
            @Nullable Object handler, Exception failure) {
        var causes = Stream.iterate((Throwable) failure, Objects::nonNull, Throwable::getCause).toList();
        for (var cause : causes) {
            if (cause instanceof SignInServerAway away) {
                return Htmx.asks(request) ? withoutAPage(response) : NoticePages.inPlaceOfAPage(away);
            }
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
        dead.forget(request);
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
        if (dead.justBefore(request)) {
            new Redirects().sendRedirect(request, response, NoticePages.SIGN_IN_NOT_ACCEPTED);
            return;
        }
        SignedIn.now().ifPresent(it -> endings.end(it.signIn()));
        Sessions.end(request);
        dead.tell(request, response);
        wayIn.begin(request, response);
    }
}
