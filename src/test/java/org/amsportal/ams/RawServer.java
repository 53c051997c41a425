package org.amsportal.ams;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.jspecify.annotations.Nullable;

/** An HTTP server that does to a connection what no decent server would; it records every request that arrives. */
final class RawServer implements AutoCloseable {

    /** What to do about a request; the connection stays open for the next one unless this closes it. */
    @FunctionalInterface
    interface Behaviour {

        void answer(Request request, Socket socket, OutputStream out) throws IOException, InterruptedException;
    }

    record Request(String line, Map<String, String> headers, String body) {

        String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }
    }

    private final ServerSocket server;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private volatile Behaviour behaviour;

    RawServer(Behaviour behaviour) {
        this.behaviour = behaviour;
        try {
            this.server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    static Behaviour json(int status, String body) {
        return answer(status, "application/json", body);
    }

    static Behaviour answer(int status, String type, String body, String... headers) {
        return (request, socket, out) -> {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            var head = "HTTP/1.1 " + status + " Status\r\n" + (type.isEmpty() ? "" : "Content-Type: " + type + "\r\n");
            for (var header : headers) {
                head += header + "\r\n";
            }
            head += (status == 204 ? "" : "Content-Length: " + bytes.length + "\r\n") + "\r\n";
            out.write(head.getBytes(StandardCharsets.UTF_8));
            out.write(bytes);
            out.flush();
        };
    }

    /** Ends the connection with a reset instead of a proper end. */
    static void reset(Socket socket) throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    void behave(Behaviour next) {
        behaviour = next;
    }

    String url() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    List<Request> requests() {
        return List.copyOf(requests);
    }

    int connections() {
        return sockets.size();
    }

    @Override
    public void close() {
        try {
            server.close();
            for (var socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        try {
            while (true) {
                var socket = server.accept();
                sockets.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            }
        } catch (IOException e) {
            requireClosed(server.isClosed(), e);
        }
    }

    private void serve(Socket socket) {
        try {
            var in = new BufferedInputStream(socket.getInputStream());
            for (var request = read(in); request != null; request = read(in)) {
                requests.add(request);
                behaviour.answer(request, socket, socket.getOutputStream());
            }
        } catch (SocketException e) {
            // the client went away, or the behaviour closed it: both are what these tests are about
        } catch (IOException e) {
            requireClosed(socket.isClosed(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void requireClosed(boolean closed, IOException e) {
        if (!closed) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Request read(InputStream in) throws IOException {
        var line = line(in);
        if (line.isEmpty()) {
            return null;
        }
        var headers = new HashMap<String, String>();
        for (var header = line(in); !header.isEmpty(); header = line(in)) {
            var colon = Math.max(0, header.indexOf(':'));
            headers.put(header.substring(0, colon).toLowerCase(Locale.ROOT), header.substring(colon + 1).strip());
        }
        var length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        return new Request(line, headers, new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (var b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
            if (b != '\r') {
                line.write(b);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }
}
