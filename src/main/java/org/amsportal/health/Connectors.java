package org.amsportal.health;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

import org.apache.catalina.LifecycleState;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.AbstractProtocol;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Where connections are taken: Tomcat's threads for it end with an error such as a lack of memory, and nothing starts them again. */
@Component
class Connectors {

    private record Taking(Connector connector, List<Thread> threads) {

        boolean alive() {
            LifecycleState state = connector.getState();
            boolean ends = state == LifecycleState.STOPPING || state == LifecycleState.STOPPING_PREP;
            return ends || (state == LifecycleState.STARTED && threads.stream().allMatch(Thread::isAlive));
        }
    }

    private final List<Taking> all = new CopyOnWriteArrayList<>();

    @EventListener
    void started(WebServerInitializedEvent event) {
        if (event.getWebServer() instanceof TomcatWebServer server) {
            for (Connector connector : server.getTomcat().getService().findConnectors()) {
                all.add(new Taking(connector, threads(connector)));
            }
        }
    }

    List<Connector> all() {
        return all.stream().map(Taking::connector).toList();
    }

    boolean alive() {
        return all.stream().allMatch(Taking::alive);
    }

    /** Those named {@code http-nio-8080-Acceptor} and {@code -Poller}. */
    private static List<Thread> threads(Connector connector) {
        if (!(connector.getProtocolHandler() instanceof AbstractProtocol<?> protocol)) {
            return List.of();
        }
        String name = protocol.getName().replace("\"", "");
        ThreadGroup group = Objects.requireNonNull(Thread.currentThread().getThreadGroup());
        while (group.getParent() != null) {
            group = group.getParent();
        }
        var some = new Thread[group.activeCount() * 2 + 50];
        int many = group.enumerate(some);
        return Arrays.stream(some, 0, many)
                .filter(it -> it.getName().equals(name + "-Acceptor") || it.getName().equals(name + "-Poller"))
                .toList();
    }
}
