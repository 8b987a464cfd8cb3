package org.relaydesk.simulation;

import java.util.ArrayList;
import java.util.List;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

/**
 * Listens to the log: an exception that the program swallows there is a fault of the run, as the edges of a simulation
 * never throw. What is logged because it crashed is not even shown.
 */
final class Complaints extends TurboFilter implements AutoCloseable {
    /** Made once for all: SLF4J hands out a stand-in to whoever asks while another thread is the first to ask. */
    private static final LoggerContext CONTEXT = (LoggerContext) LoggerFactory.getILoggerFactory();

    private final List<String> heard = new ArrayList<>();
    /** Several runs may go on side by side, each on a thread of its own. */
    private final Thread owner = Thread.currentThread();

    Complaints() {
        start();
        CONTEXT.addTurboFilter(this);
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] parameters,
            @Nullable Throwable thrown) {
        var trouble = thrown == null && parameters != null && parameters.length > 0
                        && parameters[parameters.length - 1] instanceof Throwable last
                ? last
                : thrown;
        if (trouble == null || !level.isGreaterOrEqual(Level.WARN)) {
            return FilterReply.NEUTRAL;
        }
        if (Crashed.isIn(trouble)) {
            return FilterReply.DENY;
        }
        if (Thread.currentThread() == owner) {
            heard.add("the log has: " + format + ": " + trouble);
        }
        return FilterReply.NEUTRAL;
    }

    /** What was heard since it was last asked. */
    List<String> take() {
        var all = List.copyOf(heard);
        heard.clear();
        return all;
    }

    @Override
    public void close() {
        CONTEXT.getTurboFilterList().remove(this);
    }
}
