package org.amsportal.access;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterOutputStream;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * What the portal has to remember of somebody who is not signed in: their browser keeps it, encrypted and only for a while, so that a
 * visit costs the database nothing. As the session cookie it is {@code __Host-} over HTTPS and out of reach of scripts.
 */
final class SealedCookies {

    /** Browsers take 4,096 bytes of a cookie with its name and attributes. */
    private static final int LONGEST_VALUE = 3800;
    private static final String HOST = "__Host-";
    private static final char AFTER_TIME = '.';

    private final Vault vault;
    private final Clock clock;

    SealedCookies(Vault vault, Clock clock) {
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * A cookie as a request brings it.
     *
     * @param name without the prefix
     * @param madeAt as the cookie says: nothing but an order may depend on it
     * @param size of the whole cookie in characters
     */
    record Brought(String name, Instant madeAt, int size) {}

    /** The text as cookies' values, in as many parts as are needed; it can be opened for this purpose only. */
    List<String> sealed(String text, String purpose, Duration life) {
        var until = clock.instant().plus(life).getEpochSecond();
        var sealed = Base64.getUrlEncoder().withoutPadding()
                .encodeToString(vault.seal(packed(until + "\n" + text), purpose));
        var time = Long.toString(clock.instant().toEpochMilli(), Character.MAX_RADIX) + AFTER_TIME;
        var part = LONGEST_VALUE - time.length();
        return IntStream.rangeClosed(0, (sealed.length() - 1) / part)
                .mapToObj(i -> time + sealed.substring(i * part, Math.min(sealed.length(), (i + 1) * part))).toList();
    }

    /** What was sealed for this purpose; empty when it is not whole, too old, of another key or made up. */
    Optional<String> open(List<String> values, String purpose) {
        var sealed = new StringBuilder();
        values.forEach(it -> sealed.append(it, it.indexOf(AFTER_TIME) + 1, it.length()));
        return decoded(sealed.toString()).flatMap(it -> vault.openBytes(it, purpose)).map(SealedCookies::unpacked)
                .map(it -> it.split("\n", 2)).filter(it -> clock.instant().getEpochSecond() < Long.parseLong(it[0]))
                .map(it -> it[1]);
    }

    void put(HttpServletRequest request, HttpServletResponse response, String name, String value, Duration life) {
        var cookie = ResponseCookie.from(full(name, request), value).path("/").httpOnly(true)
                .secure(request.isSecure()).sameSite("Lax").maxAge(life).build(); // Strict would not come back from the sign-in server
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    void remove(HttpServletRequest request, HttpServletResponse response, String name) {
        put(request, response, name, "", Duration.ZERO);
    }

    Optional<String> value(HttpServletRequest request, String name) {
        return cookies(request).filter(it -> it.getName().equals(full(name, request))).map(Cookie::getValue)
                .findFirst();
    }

    /** Those that begin with these letters, oldest first. */
    List<Brought> all(HttpServletRequest request, String prefix) {
        return cookies(request).filter(it -> it.getName().startsWith(full(prefix, request)))
                .map(it -> new Brought(it.getName().substring(full("", request).length()), madeAt(it.getValue()),
                        it.getName().length() + it.getValue().length()))
                .sorted(Comparator.comparing(Brought::madeAt)).toList();
    }

    private static Stream<Cookie> cookies(HttpServletRequest request) {
        @Nullable
        Cookie @Nullable [] cookies = request.getCookies();
        return cookies == null ? Stream.empty() : Arrays.stream(cookies);
    }

    private static String full(String name, HttpServletRequest request) {
        return request.isSecure() ? HOST + name : name;
    }

    private static Instant madeAt(String value) {
        try {
            return Instant.ofEpochMilli(
                    Long.parseLong(value.substring(0, Math.max(0, value.indexOf(AFTER_TIME))), Character.MAX_RADIX));
        } catch (NumberFormatException madeUp) {
            return Instant.EPOCH;
        }
    }

    private static Optional<byte[]> decoded(String text) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(text));
        } catch (IllegalArgumentException madeUp) {
            return Optional.empty();
        }
    }

    private static byte[] packed(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(bytes)) {
            deflater.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Only what was packed here gets so far: nobody else can seal. */
    private static String unpacked(byte[] packed) {
        var bytes = new ByteArrayOutputStream();
        try (var inflater = new InflaterOutputStream(bytes)) {
            inflater.write(packed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
