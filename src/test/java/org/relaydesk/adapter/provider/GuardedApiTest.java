package org.relaydesk.adapter.provider;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.relaydesk.relay.AddAnswer;
import org.relaydesk.relay.AddRequest;
import org.relaydesk.relay.BalanceAnswer;
import org.relaydesk.relay.CancelAnswer;
import org.relaydesk.relay.ProviderAccount;
import org.relaydesk.relay.ProviderMeter;
import org.relaydesk.relay.RefillAnswer;
import org.relaydesk.relay.RefillStatusAnswer;
import org.relaydesk.relay.ServicesAnswer;
import org.relaydesk.relay.StatusAnswer;
import org.relaydesk.support.ManualClock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The guard in front of the real client and a real connection; waiting only moves the clock. */
class GuardedApiTest {
    private static final AddRequest ORDER = new AddRequest("4411", Map.of("link", "https://example.com/a", "quantity", "100"));
    private static final String BALANCE = "{\"balance\":\"5.5\"}";

    private final MockWebServer server = new MockWebServer();
    private final ManualClock clock = new ManualClock();
    private final List<Duration> waits = new ArrayList<>();
    private final ProviderMeter meter = new ProviderMeter(this::nanos);
    private final ApiV2Client client = new ApiV2Client(clock);
    private final GuardedApi api = new GuardedApi(client, clock, this::nanos, this::pass, meter);

    private long nanos() {
        return Duration.between(ManualClock.MONDAY, clock.instant()).toNanos();
    }

    private void pass(Duration time) {
        waits.add(time);
        clock.pass(time);
    }

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() {
        api.close();
        client.close();
        server.close();
    }

    private ProviderAccount panel(int perMinute) {
        return panel("panel", perMinute, Duration.ofSeconds(20));
    }

    private ProviderAccount panel(String name, int perMinute, Duration timeout) {
        return new ProviderAccount(name, server.url("/api/v2").uri(), "secret-key-1", timeout, perMinute);
    }

    private void answer(int status, String body) {
        server.enqueue(new MockResponse.Builder().code(status).body(body).build());
    }

    private void answers(int times, int status, String body) {
        for (int i = 0; i < times; i++) {
            answer(status, body);
        }
    }

    /** Fails as often as closes the gate. */
    private void fail() {
        answers(5, 502, "<html>");
        for (int i = 0; i < 5; i++) {
            assertEquals(new BalanceAnswer.Failed("HTTP 502"), api.balance(panel(6000)));
        }
    }

    @Test
    void questionsWaitForTheirTurn() {
        answers(40, 200, BALANCE);
        var begun = new ArrayList<Instant>();
        for (int i = 0; i < 40; i++) {
            assertInstanceOf(BalanceAnswer.Balance.class, api.balance(panel(12)));
            begun.add(clock.instant());
        }

        assertEquals(40, server.getRequestCount());
        assertTrue(waits.size() > 10, "waits " + waits.size());
        for (int i = 12; i < begun.size(); i++) {
            assertFalse(begun.get(i).isBefore(begun.get(i - 12).plusSeconds(60)), "13 within a minute, up to " + i);
        }
    }

    @Test
    void anOrderDoesNotWaitBehindQuestions() {
        answers(8, 200, BALANCE);
        answer(200, "{\"order\":23501}");
        for (int i = 0; i < 8; i++) {
            api.balance(panel(50));
        }

        assertTrue(api.free(panel(50)));
        assertInstanceOf(AddAnswer.Placed.class, api.add(panel(50), ORDER));
        assertEquals(List.of(), waits);
    }

    @Test
    void anOrderIsNotSentRatherThanKeptWaiting() {
        answers(2, 200, "{\"order\":23501}");
        api.add(panel(2), ORDER);
        clock.pass(Duration.ofSeconds(5));
        api.add(panel(2), ORDER);

        assertEquals(Duration.ofSeconds(56), api.turn(panel(2)));
        assertFalse(api.free(panel(2)));
        assertEquals(new AddAnswer.NotSent("no more requests may be sent to it for now"), api.add(panel(2), ORDER));
        assertInstanceOf(RefillAnswer.NotSent.class, api.refill(panel(2), "7"));
        assertInstanceOf(CancelAnswer.NotSent.class, api.cancel(panel(2), List.of("7")));
        assertEquals(List.of(), waits);
        assertEquals(2, server.getRequestCount());
    }

    @Test
    void anOrderWaitsForAMomentThough() {
        answers(3, 200, "{\"order\":23501}");
        api.add(panel(2), ORDER);
        api.add(panel(2), ORDER);
        clock.pass(Duration.ofSeconds(60));

        assertEquals(Duration.ofSeconds(1), api.turn(panel(2)));
        assertInstanceOf(AddAnswer.Placed.class, api.add(panel(2), ORDER));
        assertEquals(List.of(Duration.ofSeconds(1)), waits);
    }

    @Test
    void afterFiveFailuresNothingIsSent() {
        fail();
        var why = "left alone for a while after: HTTP 502";
        var panel = panel(6000);

        assertEquals(new AddAnswer.NotSent(why), api.add(panel, ORDER));
        assertEquals(new RefillAnswer.NotSent(why), api.refill(panel, "7"));
        assertEquals(new CancelAnswer.NotSent(why), api.cancel(panel, List.of("7")));
        assertEquals(new StatusAnswer.Failed(why), api.status(panel, List.of("7")));
        assertEquals(new RefillStatusAnswer.Failed(why), api.refillStatus(panel, List.of("7")));
        assertEquals(new BalanceAnswer.Failed(why), api.balance(panel));
        assertEquals(new ServicesAnswer.Failed(why), api.services(panel));
        assertEquals(5, server.getRequestCount());
        assertEquals(Optional.of(clock.instant().plusSeconds(30)), api.closedUntil("panel"));
        assertFalse(api.free(panel));
    }

    @Test
    void aQuestionFindsOutThatItIsBack() {
        fail();
        clock.pass(Duration.ofSeconds(30));
        assertInstanceOf(AddAnswer.NotSent.class, api.add(panel(6000), ORDER));
        assertEquals(5, server.getRequestCount());

        answer(200, BALANCE);
        answer(200, "{\"order\":23501}");
        assertInstanceOf(BalanceAnswer.Balance.class, api.balance(panel(6000)));
        assertInstanceOf(AddAnswer.Placed.class, api.add(panel(6000), ORDER));
        assertEquals(Optional.empty(), api.closedUntil("panel"));
    }

    /** How a line fails. */
    enum Failing { BAD_GATEWAY, PAGE, REDIRECT, FORBIDDEN, RESET, SILENCE, ENDLESS }

    private static MockResponse response(Failing how) {
        var response = new MockResponse.Builder();
        return switch (how) {
            case BAD_GATEWAY -> response.code(502).body("{\"error\":\"x\"}").build();
            case PAGE -> response.body("<html>Just a moment</html>").build();
            case REDIRECT -> response.code(302).setHeader("Location", "/").build();
            case FORBIDDEN -> response.code(403).body("<html>").build();
            case RESET -> response.onResponseStart(new SocketEffect.CloseSocket()).build();
            case SILENCE -> response.onResponseStart(SocketEffect.Stall.INSTANCE).build();
            case ENDLESS -> response.body("[" + " ".repeat(5 << 20) + "]").build();
        };
    }

    @ParameterizedTest
    @EnumSource(Failing.class)
    void everyKindOfFailureCounts(Failing how) {
        var panel = panel("panel", 6000, Duration.ofMillis(how == Failing.SILENCE ? 200 : 20_000));
        for (int i = 0; i < 5; i++) {
            server.enqueue(response(how));
            assertEquals(Optional.empty(), api.closedUntil("panel"));
            switch (i) {
                case 0 -> api.balance(panel);
                case 1 -> api.status(panel, List.of("7"));
                case 2 -> api.services(panel);
                case 3 -> api.refillStatus(panel, List.of("7"));
                default -> api.add(panel, ORDER);
            }
        }

        assertTrue(api.closedUntil("panel").isPresent());
    }

    @Test
    void aRefusedConnectionCounts() {
        var nobody = new ProviderAccount(
                "nobody", URI.create("http://panel.invalid/api"), "secret-key-1", Duration.ofSeconds(20));
        for (int i = 0; i < 5; i++) {
            api.balance(nobody);
        }

        assertTrue(api.closedUntil("nobody").isPresent());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            200 | Incorrect API key
            400 | Incorrect order ID
            401 | Incorrect API key
            422 | Service is off
            """)
    void aNoIsNoFailure(int status, String no) {
        answers(8, status, "{\"error\":\"" + no + "\"}");
        api.add(panel(6000), ORDER);
        api.status(panel(6000), List.of("7"));
        api.status(panel(6000), List.of("7", "8"));
        api.refill(panel(6000), "7");
        api.refillStatus(panel(6000), List.of("7"));
        api.cancel(panel(6000), List.of("7"));
        api.balance(panel(6000));
        api.services(panel(6000));

        assertEquals(Optional.empty(), api.closedUntil("panel"));
        assertEquals(8, server.getRequestCount());
    }

    @Test
    void aWaitThatIsAskedForIsKeptByAll() {
        server.enqueue(new MockResponse.Builder().code(429).setHeader("Retry-After", "90").build());
        assertEquals(new AddAnswer.TooMany(Duration.ofSeconds(90), ""), api.add(panel(6000), ORDER));

        assertEquals(Optional.of(clock.instant().plusSeconds(90)), api.closedUntil("panel"));
        assertEquals(new BalanceAnswer.Failed("left alone for a while, as it asked"), api.balance(panel(6000)));
        assertInstanceOf(AddAnswer.NotSent.class, api.add(panel(6000), ORDER));
        assertEquals(1, server.getRequestCount());

        clock.pass(Duration.ofSeconds(90));
        answer(200, "{\"order\":23501}");
        assertInstanceOf(AddAnswer.Placed.class, api.add(panel(6000), ORDER));
    }

    @Test
    void aLimitWithoutATimeIsAMinute() {
        for (var limit : List.of("Too many requests", "Rate limit exceeded")) {
            answer(200, "{\"error\":\"" + limit + "\"}");
            api.balance(panel(6000));

            assertEquals(Optional.of(clock.instant().plusSeconds(60)), api.closedUntil("panel"));
            clock.pass(Duration.ofSeconds(60));
        }
    }

    @Test
    void aProviderThatNeverAnswersIsInNobodysWay() throws Exception {
        try (var silent = new MockWebServer(); var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            silent.start();
            server.enqueue(new MockResponse.Builder().body("{\"order\":23501}").build());
            answers(2, 200, BALANCE);
            for (int i = 0; i < 3; i++) {
                silent.enqueue(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
            }
            var hanging = new ProviderAccount("silent", silent.url("/").uri(), "k", Duration.ofMinutes(5), 50);
            var stuck = new ArrayList<CompletableFuture<BalanceAnswer>>();
            for (int i = 0; i < 3; i++) {
                stuck.add(CompletableFuture.supplyAsync(() -> api.balance(hanging), threads));
                silent.takeRequest();
            }

            assertInstanceOf(AddAnswer.Placed.class, api.add(panel(50), ORDER));
            assertInstanceOf(BalanceAnswer.Balance.class, api.balance(panel(50)));
            assertEquals(Optional.empty(), api.closedUntil("silent"));
            assertTrue(api.free(hanging));
            assertEquals(List.of(false, false, false), stuck.stream().map(CompletableFuture::isDone).toList());

            client.close();
            for (var one : stuck) {
                assertInstanceOf(BalanceAnswer.Failed.class, one.get(20, TimeUnit.SECONDS));
            }
        }
    }

    @Test
    void providersHaveNothingInCommon() {
        fail();
        answers(2, 200, BALANCE);

        assertInstanceOf(BalanceAnswer.Balance.class, api.balance(panel("other", 1, Duration.ofSeconds(20))));
        assertEquals(Optional.empty(), api.closedUntil("other"));
        assertEquals(Duration.ZERO, api.turn(panel("third", 1, Duration.ofSeconds(20))));
        assertFalse(api.free(panel("other", 1, Duration.ofSeconds(20))));
    }

    @Test
    void afterItsEndNothingIsSent() {
        api.close();

        assertEquals(new AddAnswer.NotSent("the program is ending"), api.add(panel(50), ORDER));
        assertEquals(new BalanceAnswer.Failed("the program is ending"), api.balance(panel(50)));
        assertEquals(0, server.getRequestCount());
    }

    @Test
    void theEndLetsGoOfThoseWhoWait() throws Exception {
        var waiting = new CompletableFuture<Duration>();
        var real = Pause.real();
        var pause = new Pause() {
            @Override
            public void forAbout(Duration time) {
                waiting.complete(time);
                real.forAbout(time);
            }

            @Override
            public void end() {
                real.end();
            }
        };
        answers(1, 200, BALANCE);
        var guard = new GuardedApi(client, clock, this::nanos, pause, meter);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            guard.balance(panel(1));
            var second = CompletableFuture.supplyAsync(() -> guard.balance(panel(1)), threads);
            assertEquals(Duration.ofSeconds(61), waiting.get(20, TimeUnit.SECONDS));
            guard.close();

            assertEquals(new BalanceAnswer.Failed("the program is ending"), second.get(20, TimeUnit.SECONDS));
        }
    }

    @Test
    void requestsAreMetered() {
        answer(200, BALANCE);
        answer(502, "<html>");
        answer(429, "{}");
        api.balance(panel(6000));
        api.status(panel(6000), List.of("7"));
        api.services(panel(6000));
        api.services(panel(6000)); // not sent, so not counted

        assertEquals(List.of(new ProviderMeter.Reading("panel", 3, 2, 0, 0)), meter.drain());
    }

    @Test
    void aBalanceIsWhatThePanelSaid() {
        answer(200, BALANCE);

        assertEquals(new BalanceAnswer.Balance(new BigDecimal("5.5"), null), api.balance(panel(50)));
    }
}
