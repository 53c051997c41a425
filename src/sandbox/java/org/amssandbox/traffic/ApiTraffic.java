package org.amssandbox.traffic;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.amssandbox.settings.CurrentSettings;

/** Writes each API request down and takes the time that the settings say. */
class ApiTraffic extends HttpFilter {

    private final RequestLog log;
    private final Faults faults;
    private final CurrentSettings settings;

    ApiTraffic(RequestLog log, Faults faults, CurrentSettings settings) {
        this.log = log;
        this.faults = faults;
        this.settings = settings;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var read = new ReadRequest(request);
        log.add(read);
        faults.pause(settings.get().latency());
        chain.doFilter(read, response);
    }
}
