package org.relaydesk.adapter.listener;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;

import com.sun.net.httpserver.HttpExchange;
import org.jspecify.annotations.Nullable;

import org.relaydesk.adapter.http.Form;
import org.relaydesk.queue.InboxDoor.Source;

/**
 * {@code /bank/sms}: an app on the seller's phone forwards what the bank writes. It shows the token in a header or in
 * the address, or (capcom6) signs body and timestamp with it.
 */
final class SmsRoute {
    private static final int LIMIT = 64 << 10;
    private static final String BEARER = "bearer ";

    private final Supplier<ListenerSecrets> secrets;
    private final Bodies bodies;
    private final Keeping keeping;

    SmsRoute(Supplier<ListenerSecrets> secrets, Bodies bodies, Keeping keeping) {
        this.secrets = secrets;
        this.bodies = bodies;
        this.keeping = keeping;
    }

    Routes.Place place() {
        return new Routes.Place(() -> secrets.get().hasSms(), Map.of("POST", this::receive));
    }

    private Reply receive(HttpExchange exchange) throws IOException {
        var token = secrets.get().smsToken();
        var shown = shown(exchange);
        var signature = exchange.getRequestHeaders().getFirst("X-Signature");
        var stamp = exchange.getRequestHeaders().getFirst("X-Timestamp");
        boolean isSigned = shown == null && signature != null && stamp != null;
        if (token == null || (!isSigned && !Seals.isSame(token, shown))) {
            return Reply.of(401);
        }
        return bodies.withBody(exchange, LIMIT, body -> !isSigned || isSealed(token, signature, body, stamp)
                ? keeping.keep(Source.BANK_SMS, body, exchange)
                : Reply.of(401));
    }

    private static boolean isSealed(String token, String signature, byte[] body, String stamp) {
        return Seals.isHmac(token, signature, body, stamp.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String shown(HttpExchange exchange) {
        var headers = exchange.getRequestHeaders();
        var bearer = headers.getFirst("Authorization");
        if (bearer != null && bearer.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return bearer.substring(BEARER.length()).strip();
        }
        var header = headers.getFirst("X-Webhook-Secret");
        return header != null ? header.strip() : Form.parse(exchange.getRequestURI().getRawQuery()).get("token");
    }
}
