package org.amsportal.access;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.ServletRequest;

import org.apache.coyote.ActionCode;
import org.apache.coyote.BadRequestException;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;

/**
 * What a request brings, between the connection and everything that reads it: nothing is read before somebody has said how much it may be, bytes and time
 * are counted as they come, and why reading ended is remembered.
 */
final class IncomingBody implements InputBuffer {

    private static final String KEPT = IncomingBody.class.getName();
    private static final int MOST_FORGOTTEN = 16 * 1024 * 1024;

    /** Why a body was not read to its end. */
    enum Trouble {
        NOT_OPEN, TOO_MUCH, TOO_SLOW, BROKEN_OFF, BROKEN
    }

    private final Request request;
    private final InputBuffer from;
    private final BodyPatience patience;
    private final ByteArrayOutputStream looked = new ByteArrayOutputStream(0);
    private @Nullable ByteBuffer again;
    private long allowed;
    private long read;
    private long begun;
    private boolean all;
    private @Nullable Trouble trouble;

    private IncomingBody(Request request, InputBuffer from, BodyPatience patience) {
        this.request = request;
        this.from = from;
        this.patience = patience;
    }

    /** Stands before the body of a request until {@link #leave}. */
    static IncomingBody of(Request request, BodyPatience patience) {
        var body = new IncomingBody(request, request.getInputBuffer(), patience);
        request.setInputBuffer(body);
        request.setAttribute(KEPT, body);
        return body;
    }

    /** The body of a request of this server. */
    static IncomingBody of(ServletRequest request) {
        if (request.getAttribute(KEPT) instanceof IncomingBody body) {
            return body;
        }
        throw new IllegalStateException("a request that did not come in through the portal's own connector");
    }

    /** From now on it may be read, up to so many bytes in all. */
    void open(long mostBytes) {
        allowed = mostBytes;
    }

    @Nullable
    Trouble trouble() {
        return trouble;
    }

    long bytes() {
        return read;
    }

    /** How many fields the container has found in it and in the address. */
    int fields() {
        return request.getParameters().size();
    }

    /** In trouble it is as if it had ended: what the container makes of an exception is an answer of its own. */
    @Override
    public int doRead(ApplicationBufferHandler handler) {
        if (again != null) {
            var once = again;
            again = null;
            handler.setByteBuffer(once);
            return once.remaining();
        }
        if (all || trouble != null) {
            return -1;
        }
        int came = counted(handler);
        if (came < 0 && trouble == null) {
            all = true;
        }
        return trouble == null ? came : -1;
    }

    private int counted(ApplicationBufferHandler handler) {
        if (allowed == 0) {
            trouble = Trouble.NOT_OPEN;
            return -1;
        }
        long now = System.nanoTime();
        if (begun == 0) {
            begun = now;
        } else if (patience.isOver(now - begun, read)) {
            trouble = Trouble.TOO_SLOW;
            return -1;
        }
        try {
            int came = from.doRead(handler);
            read += Math.max(came, 0);
            if (read > allowed) {
                trouble = Trouble.TOO_MUCH;
            }
            return came;
        } catch (SocketTimeoutException silent) {
            trouble = Trouble.TOO_SLOW;
        } catch (BadRequestException broken) {
            trouble = Trouble.BROKEN;
        } catch (IOException gone) {
            trouble = Trouble.BROKEN_OFF;
        }
        return -1;
    }

    @Override
    public int available() {
        return again != null ? again.remaining() : from.available();
    }

    /** The first bytes as Latin 1, at least so many if there are as many; whoever reads afterwards gets them all the same. */
    String beginning(int bytes) throws IOException {
        if (looked.size() == 0) {
            var handler = new Chunk();
            while (looked.size() < bytes && request.doRead(handler) > 0) {
                var chunk = handler.getByteBuffer();
                var copy = new byte[chunk.remaining()];
                chunk.get(copy);
                looked.writeBytes(copy);
            }
            again = looked.size() == 0 ? null : ByteBuffer.wrap(looked.toByteArray());
        }
        return looked.toString(StandardCharsets.ISO_8859_1);
    }

    /** What the request read from before is what it reads from afterwards. */
    void leave() {
        request.setInputBuffer(from);
    }

    /**
     * Reads and forgets what nobody has read, within the same patience, so that whoever sends it gets to the answer; where that does not end it the connection
     * is closed.
     */
    void forget() {
        if (!all && (trouble == Trouble.TOO_SLOW || unasked() || !forgotten())) {
            request.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }

    /** Whether the sender waits to be told that it may begin. */
    private boolean unasked() {
        return read == 0 && request.hasExpectation();
    }

    private boolean forgotten() {
        var handler = new Chunk();
        long since = System.nanoTime();
        long bytes = 0;
        try {
            while (!all && bytes <= MOST_FORGOTTEN && !patience.isOver(System.nanoTime() - since, bytes)) {
                int came = from.doRead(handler);
                all = came < 0;
                bytes += came;
            }
            return all;
        } catch (IOException gone) {
            return false;
        }
    }

    /** Takes what is read for a moment. */
    private static final class Chunk implements ApplicationBufferHandler {

        private ByteBuffer bytes = EMPTY_BUFFER;

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            bytes = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return bytes;
        }

        @Override
        public void expand(int size) {
            // what comes is taken as it is
        }
    }
}
