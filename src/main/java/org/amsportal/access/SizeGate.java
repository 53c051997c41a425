package org.amsportal.access;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at who sends something and how much it is before any of it is read; what is too large is not. Fields are read here, but those of an upload: its CSRF
 * token is looked at first ({@link UploadGate}).
 */
final class SizeGate extends OncePerRequestFilter {

    private final FormSizes sizes;
    private final FormReading reading;
    private final WayIn wayIn;

    SizeGate(FormSizes sizes, FormReading reading, WayIn wayIn) {
        this.sizes = sizes;
        this.reading = reading;
        this.wayIn = wayIn;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int most = sizes.most(request);
        boolean signedIn = SignedIn.now().isPresent();
        if (request.getContentLengthLong() > most) {
            if (!signedIn && (Uploads.isUpload(request) || Htmx.asks(request))) {
                wayIn.begin(request, response); // which keeps nothing of what is not open
            } else {
                Refusals.tooLarge(request, response);
            }
            return;
        }
        IncomingBody.of(request).open(most);
        if (Uploads.isUpload(request)) {
            chain.doFilter(request, response);
        } else {
            reading.read(FormSizes.isLarge(request), request, response, chain);
        }
    }
}
