package org.relaydesk.adapter.provider;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

import org.relaydesk.relay.AddRequest;
import org.relaydesk.relay.ProviderAccount;
import org.relaydesk.support.ManualClock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A key is neither logged nor kept, however a panel throws it back. */
@Isolated
class KeySecrecyTest {
    private static final String KEY = "made/up+key \"1\"=x";
    private static final String FORM = URLEncoder.encode(KEY, StandardCharsets.UTF_8);
    private static final List<String> SPELLINGS = List.of(
            KEY, FORM, FORM.replace("+", "%20"), FORM.toLowerCase(Locale.ROOT), "made/up+key \\\"1\\\"=x", "made\\/up+key \\\"1\\\"=x");

    private final MockWebServer server = new MockWebServer();
    private final ApiV2Client client = new ApiV2Client(new ManualClock());
    private final Logger log = (Logger) LoggerFactory.getLogger("org.relaydesk.adapter.provider");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void start() throws IOException {
        server.start();
        lines.start();
        log.setLevel(Level.TRACE);
        log.setAdditive(false);
        log.addAppender(lines);
    }

    @AfterEach
    void stop() {
        log.detachAppender(lines);
        log.setLevel(null);
        log.setAdditive(true);
        client.close();
        server.close();
    }

    private List<Object> everything(ProviderAccount panel) {
        return List.of(
                client.add(panel, new AddRequest("1", Map.of("link", "https://example.com/a"))),
                client.status(panel, List.of("7")), client.status(panel, List.of("7", "8")), client.refill(panel, "7"),
                client.refillStatus(panel, List.of("7")), client.cancel(panel, List.of("7")), client.balance(panel),
                client.services(panel));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<html>? has KEY in it</html>",
        "{\"error\":\"KEY is wrong\"}",
        "{\"error\":{\"order KEY\":1}}",
        "{\"7\":{\"status\":\"KEY\",\"charge\":\"KEY\",\"x\":\"KEY\"},\"8\":\"KEY\",\"currency\":\"KEY\",\"balance\":1}",
        "{\"status\":\"Pending\",\"refill\":\"5\",\"order\":7,\"note\":\"KEY\"}",
        "[{\"order\":7,\"cancel\":1,\"status\":\"KEY\",\"refill\":7,\"x\":\"KEY\",\"service\":1,\"name\":\"N\",\"rate\":1,\"min\":1,"
                + "\"max\":2,\"desc\":\"KEY\"}]"
    })
    void itIsNotInWhatIsKept(String body) {
        var panel = new ProviderAccount("panel", server.url("/api/v2").uri(), KEY, Duration.ofSeconds(20));
        var all = String.join(" ", SPELLINGS);
        // inside JSON, quotes must be escaped
        var echoed = body.replace("KEY", body.startsWith("<") ? all : all.replaceAll("(?<!\\\\)\"", "\\\\\""));
        for (int i = 0; i < 8; i++) {
            server.enqueue(new MockResponse.Builder().body(echoed).build());
        }

        everything(panel).forEach(answer -> assertClean(answer.toString()));
        assertEquals(8, server.getRequestCount());
        assertEquals(8, lines.list.size());
        lines.list.forEach(line -> assertClean(line.getFormattedMessage()));
    }

    private static void assertClean(String text) {
        SPELLINGS.forEach(spelling -> assertFalse(text.contains(spelling), text));
    }

    @Test
    void anAccountDoesNotTellItsKey() {
        var panel = new ProviderAccount("panel", server.url("/api/v2").uri(), KEY, Duration.ofSeconds(20));

        assertClean(panel.toString());
        assertTrue(panel.toString().contains("panel"));
    }
}
