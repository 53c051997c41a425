package org.amsportal.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The servlet container's error page, in the portal's words: no stack trace, no status number in a title. */
@Controller
class ErrorPage implements ErrorController {

    private final ProblemPages pages;

    ErrorPage(ProblemPages pages) {
        this.pages = pages;
    }

    @RequestMapping("/error")
    ModelAndView error(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        return pages.of(request, status instanceof Integer code ? code : 404, cause instanceof Throwable t ? t : null);
    }
}
