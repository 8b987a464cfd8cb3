package org.relaydesk.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.relaydesk.message.Outbound;
import org.relaydesk.message.ServiceWindow;
import org.relaydesk.message.Transport;

/**
 * How a message may leave at this moment: as it is, as a template, or not before its customer writes.
 *
 * @param templates names of approved templates by {@link Purpose#setting}
 * @param language the store's own
 */
public record SendingRules(Transport transport, Map<String, String> templates, String language) {
    /**
     * Between our clock and WhatsApp's. So shortly after the window's end WhatsApp itself is asked: its no costs a call,
     * and a message held back wrongly waits for days.
     */
    private static final Duration DOUBT = Duration.ofMinutes(2);

    private static final int LONGEST_PARAMETER = 1024;

    public SendingRules {
        templates = Map.copyOf(templates);
    }

    /**
     * What is known of who is written to.
     *
     * @param wrote the time of his last message by WhatsApp's clock; null if he never wrote
     * @param foundClosed whether WhatsApp has found his window closed since
     */
    record Reader(String language, @Nullable Instant wrote, boolean foundClosed) {}

    /** What is to be sent, the later only where the one before is not approved in its language; nothing: it has to wait. */
    List<Outbound> ways(Outbound content, @Nullable Purpose purpose, List<String> parameters, Reader reader, Instant now) {
        if (content instanceof Outbound.Template template) {
            return List.of(transport == Transport.WAHA ? new Outbound.Text(template.text()) : content);
        }
        boolean open = transport == Transport.WAHA
                || (!reader.foundClosed() && ServiceWindow.isOpen(transport, reader.wrote(), now.minus(DOUBT)));
        return open ? List.of(content) : templates(content.text(), purpose, parameters, reader.language());
    }

    /** Whether what waits for a window need not wait. */
    boolean mayStandIn(@Nullable Purpose purpose) {
        return transport == Transport.WAHA || (purpose != null && name(purpose) != null);
    }

    private List<Outbound> templates(String text, @Nullable Purpose purpose, List<String> parameters, String readers) {
        var name = purpose == null ? null : name(purpose);
        if (name == null) {
            return List.of();
        }
        boolean own = purpose == Purpose.REFUND && templates.containsKey(Purpose.REFUND.setting());
        var places = own ? parameters : List.of(oneLine(text));
        return Stream.of(readers, language, "en", "en_US").distinct()
                .<Outbound>map(l -> new Outbound.Template(text, name, l, places))
                .toList();
    }

    /** A refund is news too. */
    private @Nullable String name(Purpose purpose) {
        var own = templates.get(purpose.setting());
        return own != null ? own : templates.get(Purpose.NOTICE.setting());
    }

    private static String oneLine(String text) {
        var line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST_PARAMETER ? line : line.substring(0, LONGEST_PARAMETER - 1) + "…";
    }
}
