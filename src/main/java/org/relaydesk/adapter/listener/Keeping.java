package org.relaydesk.adapter.listener;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import com.sun.net.httpserver.HttpExchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.relaydesk.queue.InboxDoor;
import org.relaydesk.queue.InboxDoor.Source;

/**
 * Puts a body into the inbox and says 200 once it is on the disk, not before: whoever is told 200 forgets it. What is
 * in it is looked at later, so that an odd body is no reason to have it sent again for a week.
 */
final class Keeping {
    private static final Logger LOG = LoggerFactory.getLogger(Keeping.class);
    private static final int WAIT_SECONDS = 20;
    private static final int AGAIN_SECONDS = 10;

    private final InboxDoor door;

    Keeping(InboxDoor door) {
        this.door = door;
    }

    Reply keep(Source source, byte[] body, HttpExchange exchange) {
        var type = exchange.getRequestHeaders().getFirst("Content-Type");
        try {
            door.accept(source, Seals.sha256(body), body, type == null ? "" : type).get(WAIT_SECONDS, TimeUnit.SECONDS);
            return Reply.of(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Reply.later(503, AGAIN_SECONDS);
        } catch (ExecutionException e) {
            LOG.error("a body from {} could not be kept", source, e.getCause());
        } catch (TimeoutException e) {
            LOG.error("a body from {} could not be kept within {} s", source, WAIT_SECONDS);
        } catch (RuntimeException e) {
            LOG.error("a body from {} was not taken", source, e);
        }
        return Reply.later(503, AGAIN_SECONDS);
    }
}
