package org.relaydesk.adapter.listener;

import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;

import com.sun.net.httpserver.HttpExchange;

import org.relaydesk.adapter.http.Form;
import org.relaydesk.queue.InboxDoor.Source;

/** {@code /whatsapp/cloud}: Meta verifies the webhook by GET and calls it by POST, signed with the app secret. */
final class WhatsAppRoute {
    /** Meta sends up to 3 MB. */
    private static final int LIMIT = 4 << 20;

    private static final String SIGNATURE = "sha256=";

    private final Supplier<ListenerSecrets> secrets;
    private final Bodies bodies;
    private final Keeping keeping;

    WhatsAppRoute(Supplier<ListenerSecrets> secrets, Bodies bodies, Keeping keeping) {
        this.secrets = secrets;
        this.bodies = bodies;
        this.keeping = keeping;
    }

    Routes.Place place() {
        return new Routes.Place(() -> secrets.get().hasWhatsApp(), Map.of("GET", this::verify, "POST", this::receive));
    }

    private Reply verify(HttpExchange exchange) {
        var query = Form.parse(exchange.getRequestURI().getRawQuery());
        var challenge = query.get("hub.challenge");
        boolean known = "subscribe".equals(query.get("hub.mode"))
                && Seals.isSame(secrets.get().verifyToken(), query.get("hub.verify_token"));
        return known && challenge != null ? Reply.of(200, "text/plain; charset=utf-8", challenge) : Reply.of(403);
    }

    private Reply receive(HttpExchange exchange) throws IOException {
        var signature = exchange.getRequestHeaders().getFirst("X-Hub-Signature-256");
        var secret = secrets.get().appSecret();
        if (secret == null || signature == null || !signature.strip().startsWith(SIGNATURE)) {
            return Reply.of(401);
        }
        var hex = signature.strip().substring(SIGNATURE.length());
        return bodies.withBody(exchange, LIMIT, body -> Seals.isHmac(secret, hex, body)
                ? keeping.keep(Source.WHATSAPP_CLOUD, body, exchange)
                : Reply.of(401));
    }
}
