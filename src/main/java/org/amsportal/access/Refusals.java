package org.amsportal.access;

import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers with a page of its own what is not read. The page is made without reading anything of it either, and without asking AMS for anything. */
final class Refusals {

    private static final Logger log = LoggerFactory.getLogger(Refusals.class);

    private Refusals() {
    }

    /** What an upload that waits too long for its turn, or anything too large, is told. */
    static void page(HttpServletRequest request, HttpServletResponse response, int status, String page)
            throws ServletException, IOException {
        log.info("{} {} was not read: {}", method(request), status, page);
        response.setStatus(status);
        request.getRequestDispatcher(page).forward(new Unread(request), response);
    }

    /** What came of reading a request that could not be read to its end. */
    static void unreadable(HttpServletRequest request, HttpServletResponse response, @Nullable Exception why)
            throws ServletException, IOException {
        var body = IncomingBody.of(request);
        switch (body.trouble()) {
            case TOO_MUCH -> tooLarge(request, response);
            case TOO_SLOW -> page(request, response, HttpServletResponse.SC_REQUEST_TIMEOUT, NoticePages.TOO_SLOW);
            case BROKEN_OFF -> {
                log.info("{} was broken off after {} bytes; nothing was done", method(request), body.bytes());
                response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            }
            case null -> notText(request, response, why);
            default -> response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    /** It came whole, and the container could not make fields of it. */
    private static void notText(HttpServletRequest request, HttpServletResponse response, @Nullable Exception why)
            throws ServletException, IOException {
        boolean told = why instanceof InvalidParameterException known
                && known.getErrorCode() == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
        if (told || IncomingBody.of(request).fields() >= FormSizes.MOST_FIELDS) {
            tooLarge(request, response);
        } else if (Uploads.isUpload(request)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            page(request, response, 422, NoticePages.NOT_TEXT);
        }
    }

    static void tooLarge(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        page(request, response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
                SignedIn.now().isPresent() ? NoticePages.TOO_LARGE : NoticePages.SIGN_IN_TOO_LARGE);
    }

    /** Only what nobody can write lines of their own with. */
    private static String method(HttpServletRequest request) {
        return "POST".equals(request.getMethod()) ? "A form" : "A request";
    }

    /** A request for a page, with nothing in it. */
    static final class Unread extends HttpServletRequestWrapper {

        Unread(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public int getContentLength() {
            return 0;
        }

        @Override
        public long getContentLengthLong() {
            return 0;
        }

        @Override
        public @Nullable String getContentType() {
            return null;
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }
    }
}
