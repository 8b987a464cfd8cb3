package org.relaydesk.desk.settings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.relaydesk.desk.part.Form;
import org.relaydesk.desk.settings.GatewayActions.Known;
import org.relaydesk.message.Transport;

/** The form of the gateway: fields for both, of which the chosen one's are shown. Secrets begin empty, and empty they stay as they are. */
final class GatewayForm {
    static final String TRANSPORT = "transport";
    private static final Set<String> SECRETS = Set.of("accessToken", "appSecret", "verifyToken", "apiKey", "hmacKey");
    private static final List<String> PACE = List.of("secondsPerCustomer", "messagesPerMinute");
    private static final Map<Transport, List<String>> FIELDS = Map.of(
            Transport.CLOUD, List.of("phoneNumberId", "graphUrl", "accessToken", "appSecret", "verifyToken", "mediaHosts",
                    "templates.refund", "templates.notice"),
            Transport.WAHA, List.of("url", "session", "apiKey", "hmacKey"));

    private final Form fields;
    private final Known known;
    private final Transport before;
    private final ObjectProperty<Transport> transport;

    GatewayForm(Known known) {
        this.known = known;
        this.before = Transport.valueOf(known.values().getOrDefault(TRANSPORT, "cloud").toUpperCase(Locale.ROOT));
        this.transport = new SimpleObjectProperty<>(before);
        var texts = new HashMap<String, String>();
        texts.put(TRANSPORT, "");
        PACE.forEach(name -> texts.put(name, known.values().getOrDefault(name, "")));
        FIELDS.values().forEach(names -> names.forEach(name -> texts.put(name, known.values().getOrDefault(name, ""))));
        this.fields = new Form(texts);
    }

    Form fields() {
        return fields;
    }

    ObjectProperty<Transport> transport() {
        return transport;
    }

    /** The fields of one gateway, in their order; the pace comes last. */
    static List<String> of(Transport transport) {
        var names = new ArrayList<>(FIELDS.getOrDefault(transport, List.of()));
        names.addAll(PACE);
        return List.copyOf(names);
    }

    static boolean isSecret(String name) {
        return SECRETS.contains(name);
    }

    boolean isSet(String name) {
        return known.secrets().contains(name);
    }

    /** Whether saving it leads to another gateway than the one that the store is set up for. */
    boolean isSwitch() {
        return transport.get() != before && !known.values().isEmpty();
    }

    /** What is to be saved: the gateway and its own fields; a pace was one of the other gateway's. */
    Map<String, String> changes() {
        var changes = new HashMap<String, String>();
        changes.put(TRANSPORT, transport.get().name().toLowerCase(Locale.ROOT));
        of(transport.get()).stream()
                .filter(name -> !isSecret(name) || !fields.typed(name).isEmpty())
                .forEach(name -> changes.put(name, fields.typed(name)));
        return Map.copyOf(changes);
    }
}
