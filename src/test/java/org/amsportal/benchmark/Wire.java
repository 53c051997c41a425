package org.amsportal.benchmark;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/**
 * A connection that is kept until the other side ends it, and asked one thing after another: HTTP/1.1 with as little work as possible, because it
 * shares the machine with what it measures.
 */
final class Wire implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;

    private final URI to;
    private final String always;

    private Socket socket;
    private InputStream in;

    private int status;
    private int length;
    private boolean chunked;
    private boolean zipped;
    private boolean last;

    /** @param headers complete lines that go with every request */
    Wire(URI to, String headers) throws IOException {
        this.to = to;
        this.socket = new Socket(to.getHost(), to.getPort());
        this.in = read(socket);
        this.always = "Host: " + to.getAuthority() + "\r\nAccept-Encoding: gzip\r\n" + headers;
    }

    private static InputStream read(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        return new BufferedInputStream(socket.getInputStream(), BUFFER);
    }

    /** A server ends a connection after so many requests; the time for the next one counts, as it does for a browser. */
    Reply get(String path, String headers) throws IOException {
        return exchange("GET " + path, headers, "");
    }

    /** Sends JSON of ASCII letters. */
    Reply send(String method, String path, String json) throws IOException {
        return exchange(method + " " + path,
                "Content-Type: application/json\r\nContent-Length: " + json.length() + "\r\n", json);
    }

    private Reply exchange(String what, String headers, String body) throws IOException {
        byte[] request = (what + " HTTP/1.1\r\n" + always + headers + "\r\n" + body)
                .getBytes(StandardCharsets.ISO_8859_1);
        long start = System.nanoTime();
        if (last) {
            socket.close();
            socket = new Socket(to.getHost(), to.getPort());
            in = read(socket);
        }
        socket.getOutputStream().write(request);
        head();
        byte[] raw = chunked ? chunks() : bytes(length);
        long nanos = System.nanoTime() - start;
        return new Reply(status, nanos, raw.length, new String(plain(raw), StandardCharsets.ISO_8859_1));
    }

    private void head() throws IOException {
        status = Integer.parseInt(line().substring(9, 12));
        length = 0;
        chunked = false;
        zipped = false;
        last = false;
        for (String line = line(); !line.isEmpty(); line = line()) {
            String header = line.toLowerCase(Locale.ROOT);
            if (header.startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).strip());
            }
            chunked |= header.startsWith("transfer-encoding:") && header.endsWith("chunked");
            last |= header.startsWith("connection:") && header.endsWith("close");
            zipped |= header.startsWith("content-encoding:") && header.endsWith("gzip");
        }
    }

    private byte[] chunks() throws IOException {
        var all = new ByteArrayOutputStream(BUFFER);
        for (int size = size(); size > 0; size = size()) {
            all.writeBytes(bytes(size));
            line();
        }
        line();
        return all.toByteArray();
    }

    private int size() throws IOException {
        return Integer.parseInt(line().strip(), 16);
    }

    private byte[] bytes(int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException("the connection ended within an answer");
        }
        return bytes;
    }

    private String line() throws IOException {
        var line = new StringBuilder(128);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the connection ended");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    private byte[] plain(byte[] raw) throws IOException {
        if (!zipped) {
            return raw;
        }
        try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(raw), BUFFER)) {
            return unzipped.readAllBytes();
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
