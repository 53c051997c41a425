package org.amsportal.access;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

/** Leads somebody who is signed in past the sign-in: another tab was quicker, or the address is a bookmark. */
final class SignedInAlready extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().equals(request.getContextPath() + WayIn.START)
                || request.getParameter(WayIn.ANEW) != null || SignedIn.now().isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var page = ReturnAddress.asked(request);
        var next = page == null ? ReturnAddress.firstPage(request) : page;
        if (Htmx.asks(request)) {
            Htmx.leadTo(response, next);
        } else {
            response.sendRedirect(next);
        }
    }
}
