package org.relaydesk.adapter.listener;

import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;

import com.sun.net.httpserver.HttpExchange;

import org.relaydesk.queue.InboxDoor.Source;

/** {@code /whatsapp/waha}: WAHA calls by POST, the raw body signed by HMAC-SHA512 with the key that it was given. */
final class WahaRoute {
    private static final int LIMIT = 4 << 20;

    private final Supplier<ListenerSecrets> secrets;
    private final Bodies bodies;
    private final Keeping keeping;

    WahaRoute(Supplier<ListenerSecrets> secrets, Bodies bodies, Keeping keeping) {
        this.secrets = secrets;
        this.bodies = bodies;
        this.keeping = keeping;
    }

    Routes.Place place() {
        return new Routes.Place(() -> secrets.get().hasWaha(), Map.of("POST", this::receive));
    }

    private Reply receive(HttpExchange exchange) throws IOException {
        var seal = exchange.getRequestHeaders().getFirst("X-Webhook-Hmac");
        var algorithm = exchange.getRequestHeaders().getFirst("X-Webhook-Hmac-Algorithm");
        var key = secrets.get().wahaKey();
        if (key == null || seal == null || (algorithm != null && !algorithm.strip().equalsIgnoreCase("sha512"))) {
            return Reply.of(401);
        }
        return bodies.withBody(exchange, LIMIT, body -> Seals.isHmac512(key, seal, body)
                ? keeping.keep(Source.WHATSAPP_WAHA, body, exchange)
                : Reply.of(401));
    }
}
