package org.amssandbox.traffic;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.util.ContentCachingResponseWrapper;

/** Lets the fault happen that waits for this request. */
class FaultFilter extends HttpFilter {

    private static final int CHUNK = 64 * 1024;

    private final Faults faults;

    FaultFilter(Faults faults) {
        this.faults = faults;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var fault = request.getHeader(ReadRequest.REPLAY) == null
                ? faults.meeting(request.getMethod(), request.getRequestURI())
                : Optional.<Fault>empty();
        if (fault.isEmpty()) {
            chain.doFilter(request, response);
        } else {
            happen(fault.get(), request, response, chain);
        }
    }

    private void happen(Fault fault, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        switch (fault.kind()) {
            case SLOW -> {
                faults.hold(fault.delayMillis());
                chain.doFilter(request, response);
            }
            case LATE -> {
                Replay.later(new ReadRequest(request), fault.delayMillis());
                ConnectionCut.cut(request);
            }
            case DROP -> {
                carryOut(fault, request, response, chain);
                ConnectionCut.cut(request);
            }
            case SILENCE -> {
                carryOut(fault, request, response, chain);
                faults.hold(fault.delayMillis());
                ConnectionCut.cut(request);
            }
            case ANSWER -> {
                carryOut(fault, request, response, chain);
                answer(fault.reply(), response);
            }
        }
    }

    /** Carries the request out, if the fault says so, and throws its answer away. */
    private static void carryOut(Fault fault, HttpServletRequest request, HttpServletResponse response,
            FilterChain chain) throws IOException, ServletException {
        if (fault.processed()) {
            chain.doFilter(request, new ContentCachingResponseWrapper(response));
            response.reset();
        }
    }

    private static void answer(Fault.Reply reply, HttpServletResponse response) throws IOException {
        response.setStatus(reply.status());
        reply.headers().forEach(response::setHeader);
        var body = reply.body().getBytes(StandardCharsets.UTF_8);
        response.getOutputStream().write(body);
        var blanks = new byte[CHUNK];
        Arrays.fill(blanks, (byte) ' ');
        for (var left = reply.size() - body.length; left > 0; left -= CHUNK) {
            response.getOutputStream().write(blanks, 0, (int) Math.min(left, CHUNK));
        }
    }
}
