package org.amsportal.web;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.amsportal.ams.AmsException;
import org.amsportal.ams.AmsPermission;
import org.amsportal.ams.AmsProblem;
import org.amsportal.journal.NotEntitled;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Pages for what no page foresaw: each says what happened and what to do, with a reference that finds the log line. */
@ControllerAdvice
class ProblemPages {

    private static final Logger log = LoggerFactory.getLogger(ProblemPages.class);

    private final ReadProblems reads;
    private final FrameAdvice frames;
    private final Words words;

    ProblemPages(ReadProblems reads, FrameAdvice frames, Words words) {
        this.reads = reads;
        this.frames = frames;
        this.words = words;
    }

    @ExceptionHandler({NotFound.class, NoHandlerFoundException.class, NoResourceFoundException.class,
            MethodArgumentTypeMismatchException.class})
    ModelAndView notFound(HttpServletRequest request) {
        return page(request, HttpStatus.NOT_FOUND, "not-found", null);
    }

    @ExceptionHandler(MultipartException.class)
    ModelAndView notUnderstood(HttpServletRequest request) {
        return page(request, HttpStatus.BAD_REQUEST, "not-understood", null);
    }

    /** Somebody else's plan, and not known to have the permissions that it needs: nothing was changed. */
    @ExceptionHandler
    ModelAndView notEntitled(NotEntitled refused, HttpServletRequest request) {
        String reference = References.fresh();
        log.info("reference={} status=403 lacking={}", reference, refused.lacking());
        String lacking = words.list(refused.lacking().stream().sorted().map(AmsPermission::code).toList());
        var text = refused.lacking().isEmpty()
                ? List.of(words.say("page.not-entitled.text"))
                : List.of(words.say("page.not-entitled.text"), words.say("page.not-entitled.lacking", lacking));
        return page(request, HttpStatus.FORBIDDEN,
                new Notice(Look.REFUSED, words.say("page.not-entitled.title"), text,
                        words.say("page.not-entitled.next"),
                        List.of(new Link(words.say("page.not-entitled.link"), "/permissions"),
                                new Link(words.say("page.home"), "/")),
                        null, reference, AmsProblem.Said.NOTHING));
    }

    @ExceptionHandler
    ModelAndView unread(AmsException unread, HttpServletRequest request) {
        return page(request, status(unread.problem()), reads.notice(unread.problem()));
    }

    /** What AMS does not let somebody see is no fault of AMS; a proxy's page says nothing of that. */
    private static HttpStatus status(AmsProblem problem) {
        return switch (problem) {
            case AmsProblem.UserNotFound _ -> HttpStatus.NOT_FOUND;
            case AmsProblem.Unreadable _ -> HttpStatus.BAD_GATEWAY;
            default -> problem.said().status() == HttpStatus.FORBIDDEN.value()
                    ? HttpStatus.FORBIDDEN
                    : HttpStatus.BAD_GATEWAY;
        };
    }

    /** For anything that reached the servlet container's error page: refused by a filter, or a fault of the portal. */
    ModelAndView of(HttpServletRequest request, int status, @Nullable Throwable cause) {
        HttpStatus known = HttpStatus.resolve(status);
        HttpStatus shown = known == null || !known.isError() ? HttpStatus.INTERNAL_SERVER_ERROR : known;
        return switch (shown) {
            case NOT_FOUND -> page(request, shown, "not-found", null);
            case FORBIDDEN -> page(request, shown, "form-too-old", cause);
            default -> page(request, shown, shown.is5xxServerError() ? "fault" : "not-understood", cause);
        };
    }

    private ModelAndView page(HttpServletRequest request, HttpStatus status, String key,
            @Nullable Throwable cause) {
        String reference = References.fresh();
        if (status.is5xxServerError()) {
            log.error("reference={} status={}", reference, status.value(), cause);
        } else {
            log.info("reference={} status={}", reference, status.value());
        }
        var notice = new Notice(status.is5xxServerError() ? Look.CHECK : Look.INFO, words.say("page." + key + ".title"),
                List.of(words.say("page." + key + ".text")), words.say("page." + key + ".next"),
                List.of(new Link(words.say("page.home"), "/")), null, reference, AmsProblem.Said.NOTHING);
        return page(request, status, notice);
    }

    private ModelAndView page(HttpServletRequest request, HttpStatus status, Notice notice) {
        var page = new ModelAndView("web/problem", status);
        page.addObject("frame", frames.frame(request));
        page.addObject("notice", notice);
        return page;
    }
}
