package org.amsportal.access;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

/** Has an upload taken apart once its sender is signed in and its CSRF token is the right one, when it is its turn. */
final class UploadGate extends OncePerRequestFilter {

    private final FormReading reading;

    UploadGate(FormReading reading) {
        this.reading = reading;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (Uploads.isUpload(request)) {
            reading.read(true, request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }
}
