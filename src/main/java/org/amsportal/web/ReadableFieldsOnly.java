package org.amsportal.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what cannot be read as the fields of a form before anything asks for one of them: broken encoding, far too much of it, and names with an
 * index, which no form here has and over which the binding of records stumbles.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class ReadableFieldsOnly extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (readable(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private static boolean readable(HttpServletRequest request) {
        try {
            return request.getParameterMap().keySet().stream().noneMatch(name -> name.indexOf('[') >= 0);
        } catch (IllegalStateException broken) {
            return false;
        }
    }
}
