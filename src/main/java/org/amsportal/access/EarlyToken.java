package org.amsportal.access;

import java.io.IOException;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/** Finds the CSRF token of an upload in a header or in its first part, where every form of the portal has it: nothing is taken apart for it. */
final class EarlyToken implements CsrfTokenRequestHandler {

    private static final int FAR_ENOUGH = 2 * 1024;
    private static final Pattern FIRST_PART = Pattern.compile(
            "\\A--[^\\r\\n]{1,200}\\r\\nContent-Disposition: *form-data; *name=\"_csrf\"[^\\r\\n]*\\r\\n(?:[^\\r\\n]+\\r\\n)*\\r\\n([^\\r\\n]*)\\r\\n",
            Pattern.CASE_INSENSITIVE);

    private final CsrfTokenRequestHandler usual = new XorCsrfTokenRequestAttributeHandler();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
        usual.handle(request, response, token);
    }

    @Override
    public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
        return usual.resolveCsrfTokenValue(
                Uploads.isUpload(request) ? new FirstPart(request, token.getParameterName()) : request,
                token);
    }

    /** An upload of which only the first part is looked at. */
    private static final class FirstPart extends HttpServletRequestWrapper {

        private final String token;

        FirstPart(HttpServletRequest request, String token) {
            super(request);
            this.token = token;
        }

        @Override
        public @Nullable String getParameter(String name) {
            if (!name.equals(token)) {
                return null;
            }
            try {
                var found = FIRST_PART.matcher(IncomingBody.of(getRequest()).beginning(FAR_ENOUGH));
                return found.find() ? found.group(1) : null;
            } catch (IOException unread) {
                return null;
            }
        }
    }
}
