package org.relaydesk.adapter.settings;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.relaydesk.message.Transport;
import org.relaydesk.settings.Pace;
import org.relaydesk.settings.WhatsApp;

/** Makes the WhatsApp gateway out of its part of a settings file; the keys of the other gateway are kept and not looked at. */
final class WhatsAppReader {
    private static final List<String> PURPOSES = List.of("refund", "notice");

    /** Settings that are whole numbers. */
    static final Set<String> COUNTS = Set.of("secondsPerCustomer", "messagesPerMinute");

    private WhatsAppReader() {}

    /** @throws BadSettings naming the key that is wrong or missing */
    static WhatsApp read(Values w) {
        return switch (w.text("transport", "cloud")) {
            case "cloud" -> cloud(w);
            case "waha" -> waha(w);
            default -> throw w.bad("transport", "cloud or waha");
        };
    }

    private static WhatsApp cloud(Values w) {
        return new WhatsApp.Cloud(
                w.has("graphUrl") ? w.url("graphUrl") : URI.create("https://graph.facebook.com/v26.0"),
                w.text("phoneNumberId"),
                w.text("accessToken"),
                w.text("appSecret"),
                w.text("verifyToken"),
                w.has("mediaHosts") ? w.texts("mediaHosts") : List.of("lookaside.fbsbx.com"),
                templates(w.inside("templates")),
                pace(w, Transport.CLOUD));
    }

    private static Map<String, String> templates(Values templates) {
        var names = new TreeMap<String, String>();
        for (var purpose : PURPOSES) {
            templates.optionalText(purpose).ifPresent(name -> {
                if (!name.matches("[a-z0-9_]{1,512}")) {
                    throw templates.bad(purpose, "a template's name, of small letters, digits and underscores");
                }
                names.put(purpose, name);
            });
        }
        return Map.copyOf(names);
    }

    private static WhatsApp waha(Values w) {
        var session = w.text("session", "default");
        if (!session.matches("[A-Za-z0-9_-]{1,54}")) {
            throw w.bad("session", "the name of a WAHA session, such as default");
        }
        return new WhatsApp.Waha(
                w.has("url") ? w.url("url") : URI.create("http://127.0.0.1:3000"), session, w.text("apiKey"), w.text("hmacKey"),
                pace(w, Transport.WAHA));
    }

    /** Faster than the gateway's own limits is refused: Meta takes one message in 6 s to one customer, and large accounts send 1,000 a second. */
    private static Pace pace(Values w, Transport transport) {
        var usual = Pace.usual(transport);
        boolean cloud = transport == Transport.CLOUD;
        return new Pace(
                Duration.ofSeconds(w.whole("secondsPerCustomer", usual.toOne().toSeconds(), cloud ? 6 : 1, 60)),
                (int) w.whole("messagesPerMinute", usual.aMinute(), 1, cloud ? 60_000 : 60));
    }
}
