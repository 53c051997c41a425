package org.amsportal.access;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;

/**
 * Takes only so much of one address from people who are not signed in, before anything else is done for them. Whoever is signed in is not
 * asked. The address is the request's own, or the one that a trusted proxy forwards.
 */
final class UnsignedOnly extends OncePerRequestFilter {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final int OF_A_NETWORK = 8;

    private final UnsignedLimits limits;
    private final RequestMatcher free;
    private final TimeMeter time;
    private final Cache<String, Buckets> byAddress;

    UnsignedOnly(UnsignedLimits limits, RequestMatcher free, Clock clock) {
        this.limits = limits;
        this.free = free;
        this.time = new ByClock(clock);
        // An address that was quiet for so long has its whole burst again.
        var full = Math.max(1 + limits.requestBurst() / limits.requestsPerMinute(),
                1 + limits.signInBurst() / limits.signInsPerMinute());
        this.byAddress = Caffeine.newBuilder().maximumSize(limits.addresses())
                .expireAfterAccess(Duration.ofMinutes(full)).build();
    }

    private record Buckets(Bucket requests, Bucket signIns) {}

    /** Bucket4j's time by the portal's clock. */
    private record ByClock(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return Duration.ofMillis(clock.millis()).toNanos();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return SignedIn.now().isPresent() || free.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var address = key(request.getRemoteAddr());
        var buckets = byAddress.get(address, _ -> new Buckets(
                bucket(limits.requestBurst(), limits.requestsPerMinute()),
                bucket(limits.signInBurst(), limits.signInsPerMinute())));
        var bucket = request.getRequestURI().equals(request.getContextPath() + WayIn.START)
                ? buckets.signIns()
                : buckets.requests();
        var taken = bucket.tryConsumeAndReturnRemaining(1);
        if (taken.isConsumed()) {
            chain.doFilter(request, response);
        } else {
            refuse(request, response, Duration.ofNanos(taken.getNanosToWaitForRefill()));
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, Duration wait)
            throws ServletException, IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
        CsrfFilter.skipRequest(request); // it would read the fields and lead a form of nobody to the sign-in
        request.getRequestDispatcher(NoticePages.TOO_MANY_REQUESTS).forward(new Refusals.Unread(request), response);
    }

    private Bucket bucket(int burst, int perMinute) {
        return Bucket.builder().withCustomTimePrecision(time)
                .addLimit(it -> it.capacity(burst).refillGreedy(perMinute, A_MINUTE)).build();
    }

    /** One person has a whole network of IPv6 addresses. */
    static String key(String address) {
        try {
            var parsed = InetAddress.ofLiteral(address.split("%", 2)[0]);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(parsed.getAddress(), 0, OF_A_NETWORK)
                    : parsed.getHostAddress();
        } catch (IllegalArgumentException noAddress) {
            return "";
        }
    }
}
