package org.amsportal.guest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A connection on which anything can be sent, in any pieces: what no browser and no client library lets out. */
public final class RawConnection implements AutoCloseable {

    private static final int LONGEST_WAIT_MILLIS = 20_000;

    private final Socket socket;

    private RawConnection(Socket socket) {
        this.socket = socket;
    }

    public static RawConnection to(URI portal) {
        try {
            var socket = new Socket(portal.getHost(), portal.getPort());
            socket.setSoTimeout(LONGEST_WAIT_MILLIS);
            return new RawConnection(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public RawConnection send(String text) {
        if (!sends(text)) {
            throw new IllegalStateException("the other side has closed the connection");
        }
        return this;
    }

    /** Whether the other side still takes something. */
    public boolean sends(String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return true;
        } catch (IOException closed) {
            return false;
        }
    }

    /** The head of a POST of so many bytes, or in chunks where that is negative. */
    public RawConnection post(String path, String type, long length, String... headers) {
        var head = new StringBuilder("POST " + path + " HTTP/1.1\r\nHost: localhost:" + socket.getPort()
                + "\r\nAccept: text/html\r\nContent-Type: " + type + "\r\n"
                + (length < 0 ? "Transfer-Encoding: chunked" : "Content-Length: " + length) + "\r\n");
        for (int at = 0; at < headers.length; at += 2) {
            head.append(headers[at]).append(": ").append(headers[at + 1]).append("\r\n");
        }
        return send(head + "\r\n");
    }

    /** Everything that comes until the other side closes the connection; fails when it stays open. */
    public String untilClosed() {
        var all = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(all);
        } catch (SocketTimeoutException open) {
            throw new AssertionError("the connection is still open", open);
        } catch (IOException reset) {
            return all.toString(StandardCharsets.UTF_8);
        }
        return all.toString(StandardCharsets.UTF_8);
    }

    /** The head of the answer. */
    public String head() {
        var all = new ByteArrayOutputStream();
        try {
            int one = 0;
            while (!all.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n") && one >= 0) {
                one = socket.getInputStream().read();
                all.write(one);
            }
            return all.toString(StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a byte each time until the other side has had enough of it; how long that took. */
    public Duration drips(Duration pause, Duration atMost) {
        long since = System.nanoTime();
        while (System.nanoTime() - since < atMost.toNanos() && sends("x") && !closed()) {
            java.util.concurrent.locks.LockSupport.parkNanos(pause.toNanos());
        }
        return Duration.ofNanos(System.nanoTime() - since);
    }

    /** Whether the other side has closed it or answered. */
    private boolean closed() {
        try {
            return socket.getInputStream().available() > 0;
        } catch (IOException closed) {
            return true;
        }
    }

    /** Goes away in the middle of whatever it was. */
    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
