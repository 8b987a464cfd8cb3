package org.relaydesk.adapter.listener;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import com.sun.net.httpserver.HttpExchange;

/**
 * Reads bodies, at most 16 at once: what the listener holds in memory has a bound, whoever knocks. Who finds no place
 * within two seconds is told to come back.
 */
final class Bodies {
    private static final int AT_ONCE = 16;
    private static final int WAIT_SECONDS = 2;

    /** What is still read and thrown away of a body over its limit, so that its sender gets to read the 413. */
    private static final int COURTESY = 4 << 20;

    private final Semaphore places = new Semaphore(AT_ONCE, true);

    /** @param limit in bytes; a longer body is answered with 413 */
    Reply withBody(HttpExchange exchange, int limit, Function<byte[], Reply> next) throws IOException {
        if (announced(exchange) > (long) limit + COURTESY) {
            return Reply.of(413);
        }
        if (!place()) {
            return Reply.later(503, WAIT_SECONDS);
        }
        byte[] body;
        try {
            body = read(exchange.getRequestBody(), limit);
        } finally {
            places.release();
        }
        return body.length > limit ? Reply.of(413) : next.apply(body);
    }

    private static byte[] read(InputStream in, int limit) throws IOException {
        var body = in.readNBytes(limit + 1);
        if (body.length > limit) {
            throwAway(in);
        }
        return body;
    }

    private static void throwAway(InputStream in) throws IOException {
        var piece = new byte[16_384];
        int left = COURTESY;
        while (left > 0) {
            int read = in.read(piece);
            left = read < 0 ? 0 : left - read;
        }
    }

    private boolean place() {
        try {
            return places.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static long announced(HttpExchange exchange) {
        var length = exchange.getRequestHeaders().getFirst("Content-Length");
        return length != null && length.strip().matches("\\d{1,18}") ? Long.parseLong(length.strip()) : 0;
    }
}
