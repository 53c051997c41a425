package org.amsportal.access;

import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import org.apache.coyote.ActionCode;
import org.apache.coyote.Adapter;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.tomcat.util.net.SocketEvent;

/**
 * What the server does before and after everything else with a request: the headers stand on every answer, also where the server itself refuses what it cannot
 * take for a request of the portal, and what is sent is watched from its first byte.
 */
final class FirstAndLast implements Adapter {

    private final Adapter server;
    private final Supplier<Map<String, String>> headers;
    private final BodyPatience patience;

    FirstAndLast(Adapter server, Supplier<Map<String, String>> headers, BodyPatience patience) {
        this.server = server;
        this.headers = headers;
        this.patience = patience;
    }

    @Override
    public void service(Request request, Response response) throws Exception {
        headers.get().forEach(response::setHeader);
        var body = IncomingBody.of(request, patience);
        try {
            server.service(request, response);
        } finally {
            body.leave();
            if (is(ActionCode.IS_IO_ALLOWED, request) && !is(ActionCode.ASYNC_IS_ASYNC, request)) {
                body.forget();
            }
        }
    }

    private static boolean is(ActionCode asked, Request request) {
        var answer = new AtomicBoolean();
        request.action(asked, answer);
        return answer.get();
    }

    @Override
    public boolean prepare(Request request, Response response) throws Exception {
        return server.prepare(request, response);
    }

    @Override
    public boolean asyncDispatch(Request request, Response response, SocketEvent status) throws Exception {
        return server.asyncDispatch(request, response, status);
    }

    @Override
    public void log(Request request, Response response, long time) {
        server.log(request, response, time);
    }

    @Override
    public void checkRecycled(Request request, Response response) {
        server.checkRecycled(request, response);
    }

    @Override
    public String getDomain() {
        return server.getDomain();
    }
}
