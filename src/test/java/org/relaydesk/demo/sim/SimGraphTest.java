package org.relaydesk.demo.sim;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.relaydesk.adapter.listener.Listener;
import org.relaydesk.adapter.listener.ListenerSecrets;
import org.relaydesk.adapter.listener.ListenerSettings;
import org.relaydesk.adapter.store.FileMediaStore;
import org.relaydesk.adapter.whatsapp.CloudEvents;
import org.relaydesk.adapter.whatsapp.CloudGateway;
import org.relaydesk.adapter.whatsapp.CloudMedia;
import org.relaydesk.adapter.whatsapp.CloudSettings;
import org.relaydesk.conversation.InboundMessage;
import org.relaydesk.message.DeliveryEvent;
import org.relaydesk.message.MediaGateway.MediaAnswer;
import org.relaydesk.message.MessageGateway.Envelope;
import org.relaydesk.message.MessageGateway.SendAnswer;
import org.relaydesk.message.Outbound;
import org.relaydesk.message.Outbound.Choice;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** The simulated WhatsApp between the real gateway, the real listener and the real reader of webhooks. */
class SimGraphTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-23T05:28:00Z"));
    private static final GraphSecrets SECRETS = new GraphSecrets("555000111", "demo-token", "demo-secret", "demo-verify");
    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private final Bell bell = new Bell();
    private final SimGraph graph = new SimGraph(SECRETS, Duration.ofMillis(20), CLOCK, bell);
    private final List<byte[]> bodies = new CopyOnWriteArrayList<>();
    private final CloudSettings settings = new CloudSettings(
            graph.url(), "555000111", "demo-token", "demo-secret", "demo-verify", List.of("127.0.0.1"));
    private FileMediaStore files;
    private CloudGateway gateway;
    private Listener listener;

    @BeforeEach
    void open() throws IOException {
        files = new FileMediaStore(folder);
        gateway = new CloudGateway(settings, files, LONG);
        listener = Listener.open(
                ListenerSettings.loopback(0),
                () -> new ListenerSecrets("demo-secret", "demo-verify", "demo-sms"),
                (source, key, body, type) -> {
                    bodies.add(body);
                    bell.ring();
                    return CompletableFuture.completedFuture(null);
                },
                Map::of, () -> "", CLOCK);
        graph.connect(URI.create("http://127.0.0.1:" + listener.port() + "/whatsapp/cloud"));
    }

    @AfterEach
    void close() {
        bell.close();
        graph.close();
        gateway.close();
        listener.close();
    }

    private Received receive(Outbound content) {
        var phone = graph.phone("919000000001", "Fit Daily");
        int before = phone.count();
        assertInstanceOf(SendAnswer.Sent.class, gateway.send(new Envelope("key-" + before, "919000000001", content)));
        return phone.find(before, _ -> true).orElseThrow();
    }

    private InboundMessage arrived() {
        return bodies.stream().map(CloudEvents::parse).flatMap(e -> e.messages().stream()).toList().getLast();
    }

    @Test
    void aMessageReachesThePhoneAndItsTicksComeBack() {
        var received = receive(new Outbound.Text("₹23.46 went back"));

        assertEquals("₹23.46 went back", received.text());
        var read = bell.await(() -> ticks(DeliveryEvent.State.READ), LONG).orElseThrow();
        assertEquals("key-0", read.key());
        assertEquals(received.id(), read.messageId());
        assertEquals(DeliveryEvent.State.DELIVERED, ticks(DeliveryEvent.State.DELIVERED).orElseThrow().state());
    }

    private Optional<DeliveryEvent> ticks(DeliveryEvent.State state) {
        return bodies.stream()
                .flatMap(b -> CloudEvents.parse(b).deliveries().stream())
                .filter(d -> d.state() == state)
                .findFirst();
    }

    @Test
    void buttonsAndListsCanBeChosenFrom() {
        var phone = graph.phone("919000000001", "Fit Daily");
        phone.choose(receive(new Outbound.Buttons("Pay?", List.of(new Choice("pay_upi", "Pay by UPI")))), "pay_upi");
        assertEquals("pay_upi", arrived().replyId());

        var list = receive(new Outbound.Menu("Choose", "Open", List.of(new Choice("cat:Instagram", "Instagram", "all"))));
        phone.choose(list, "cat:Instagram");
        assertEquals("cat:Instagram", arrived().replyId());
        assertEquals("Fit Daily", arrived().sender().name());
        assertThrows(IllegalStateException.class, () -> phone.choose(list, "cat:Telegram"));
    }

    @Test
    void picturesGoBothWays() {
        var png = new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, '-', '-', 13, 10};
        var received = receive(new Outbound.Picture("pay exactly", files.keep(png, "image/png"), "image/png"));
        assertEquals("pay exactly", received.text());

        graph.phone("919000000001", "Fit Daily").picture(png, "paid");
        var media = Optional.ofNullable(arrived().media()).orElseThrow();
        try (var fetcher = new CloudMedia(settings, LONG)) {
            assertArrayEquals(png, assertInstanceOf(MediaAnswer.Fetched.class, fetcher.fetch(media.id())).content());
            assertArrayEquals(png, assertInstanceOf(MediaAnswer.Fetched.class, fetcher.fetch(received.media())).content());
            assertInstanceOf(MediaAnswer.Gone.class, fetcher.fetch("12345"));
        }
    }
}
