package org.amssandbox.api;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.amssandbox.settings.CurrentSettings;
import org.amssandbox.settings.Settings.Missing;
import org.amssandbox.settings.Settings.Reads;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** Where only the documented calls exist, every other read answers as an unknown route does. */
@Component
class DocumentedOnly implements HandlerInterceptor {

    private static final String ALSO_POSTED = "/v2/admin/(users|departments|users/[^/]+/department|user/[^/]+/groups)";

    private final CurrentSettings settings;

    DocumentedOnly(CurrentSettings settings) {
        this.settings = settings;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (settings.get().reads() == Reads.ALL || !request.getMethod().equals("GET")) {
            return true;
        }
        if (settings.get().missing() == Missing.HTML) {
            response.setStatus(404);
            response.setContentType("text/html; charset=UTF-8");
            response.getWriter()
                    .write("<!DOCTYPE html><html><head><title>404</title></head><body>Not Found</body></html>");
            return false;
        }
        var path = request.getRequestURI();
        throw path.matches(ALSO_POSTED) ? Refusal.noMethod("GET", path, "POST") : Refusal.noRoute(path);
    }
}
