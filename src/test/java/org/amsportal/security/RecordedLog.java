package org.amsportal.security;

import java.util.List;

import org.slf4j.LoggerFactory;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;

/** Everything that is logged while it is open: the portal's own lines in full detail, others as an operator has them by default. */
final class RecordedLog implements AutoCloseable {

    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final Logger own = (Logger) LoggerFactory.getLogger("org.amsportal");
    private final Level rootBefore = root.getLevel();
    private final ListAppender<ILoggingEvent> appender = new ListAppender<>();

    RecordedLog() {
        appender.start();
        root.addAppender(appender);
        root.setLevel(Level.INFO);
        own.setLevel(Level.DEBUG);
    }

    /** Messages with the messages of their exceptions. */
    List<String> lines() {
        return List.copyOf(appender.list).stream().filter(it -> !it.getLoggerName().startsWith("org.amssandbox"))
                .map(it -> it.getFormattedMessage() + causes(it.getThrowableProxy())).toList();
    }

    private static String causes(IThrowableProxy thrown) {
        return thrown == null
                ? ""
                : " <- " + thrown.getClassName() + ": " + thrown.getMessage() + causes(thrown.getCause());
    }

    @Override
    public void close() {
        root.detachAppender(appender);
        root.setLevel(rootBefore);
        own.setLevel(null);
    }
}
