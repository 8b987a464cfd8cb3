package org.relaydesk.adapter.provider;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.relaydesk.relay.CancelAnswer;
import org.relaydesk.relay.ProviderAccount;
import org.relaydesk.relay.RefillAnswer;
import org.relaydesk.relay.RefillStatusAnswer;
import org.relaydesk.support.ManualClock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Refills and cancellations, over a real connection. */
class AfterSalesTest {
    private final MockWebServer server = new MockWebServer();
    private final ApiV2Client client = new ApiV2Client(new ManualClock());

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    private ProviderAccount panel() {
        return new ProviderAccount("panel", server.url("/api/v2").uri(), "secret-key-1", Duration.ofSeconds(20));
    }

    private void answer(int status, String body) {
        server.enqueue(new MockResponse.Builder().code(status).body(body).build());
    }

    private RefillAnswer refill(int status, String body) {
        answer(status, body);
        return client.refill(panel(), "9");
    }

    private RefillStatusAnswer refillStatus(int status, String body, String... ids) {
        answer(status, body);
        return client.refillStatus(panel(), List.of(ids));
    }

    private CancelAnswer cancel(int status, String body, String... ids) {
        answer(status, body);
        return client.cancel(panel(), List.of(ids));
    }

    private String sent() throws InterruptedException {
        return server.takeRequest().getBody().utf8();
    }

    @Test
    void eachCallHasItsParameters() throws InterruptedException {
        refill(200, "{}");
        refillStatus(200, "{}", "1");
        refillStatus(200, "[]", "1", "2");
        cancel(200, "[]", "9");
        cancel(200, "[]", "9", "10");

        assertEquals("key=secret-key-1&action=refill&order=9", sent());
        assertEquals("key=secret-key-1&action=refill_status&refill=1", sent());
        assertEquals("key=secret-key-1&action=refill_status&refills=1%2C2", sent());
        assertEquals("key=secret-key-1&action=cancel&orders=9", sent());
        assertEquals("key=secret-key-1&action=cancel&orders=9%2C10", sent());
    }

    @Test
    void aCallIsAboutOneToAHundred() {
        var tooMany = Collections.nCopies(101, "1");

        assertThrows(IllegalArgumentException.class, () -> client.refillStatus(panel(), List.of()));
        assertThrows(IllegalArgumentException.class, () -> client.refillStatus(panel(), tooMany));
        assertThrows(IllegalArgumentException.class, () -> client.cancel(panel(), List.of()));
        assertThrows(IllegalArgumentException.class, () -> client.cancel(panel(), tooMany));
        assertEquals(0, server.getRequestCount());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
            200 | {"refill":"1"}                                            | 1
            200 | {"refill":1}                                              | 1
            201 | {"refill":" 77 "}                                         | 77
            200 | {"success":"Your order will be refilled","refill":12345}  | 12345
            200 | {"status":"success","refill":9}                           | 9
            200 | {"error":null,"refill":"A-7"}                             | A-7
            200 | [{"order":9,"refill":5}]                                  | 5
            200 | [{"order":8,"refill":4},{"order":"9","refill":"5"}]       | 5
            200 | [{"refill":5}]                                            | 5
            200 | {"order":9,"refill":5}                                    | 5
            200 | {"success":"Your order will be refilled"}                 | -
            200 | {"status":"success"}                                      | -
            200 | {"refill":true}                                           | -
            200 | {"success":true,"refill":null}                            | -
            """)
    void aRefillIsAskedFor(int status, String body, String id) {
        assertEquals(new RefillAnswer.Asked(id, body), refill(status, body));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            200 | {"error":"Order not eligible for refill."}             | Order not eligible for refill.
            400 | {"error":"Incorrect order ID"}                         | Incorrect order ID
            422 | {"status":"error","message":"No refill"}               | No refill
            200 | {"refill":{"error":"Incorrect order ID"}}              | Incorrect order ID
            200 | [{"order":9,"refill":{"error":"Incorrect order ID"}}]  | Incorrect order ID
            200 | {"success":false,"message":"Too early"}                | Too early
            200 | {"refill":0}                                           | the provider says 0
            200 | {"refill":false}                                       | the provider says false
            429 | <html>                                                 | HTTP 429 too many requests
            429 | {"error":"Wait"}                                       | HTTP 429: Wait
            """)
    void aRefillIsRefused(int status, String body, String message) {
        assertEquals(new RefillAnswer.Refused(message, body), refill(status, body));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            200 | {}
            200 | []
            200 | null
            200 | true
            200 | ``
            200 | <html>
            200 | {"refill":{}}
            200 | {"refill":[1]}
            200 | {"refill":"in a moment"}
            200 | {"order":8,"refill":5}
            200 | [{"order":8,"refill":5}]
            200 | {"error":"odd","refill":5}
            302 | {"refill":5}
            500 | {"refill":5}
            502 | {"error":"Bad gateway"}
            404 | <html>
            """)
    void anythingElseIsAnUnclearRefill(int status, String body) {
        assertEquals(body, assertInstanceOf(RefillAnswer.Unclear.class, refill(status, body)).raw());
    }

    @Test
    void oneRefillIsAskedAbout() {
        assertEquals(answered("1", word("Completed", "{\"status\":\"Completed\"}")), refillStatus(200, "{\"status\":\"Completed\"}", "1"));
        assertEquals(
                answered("1", new RefillStatusAnswer.Problem("Refill not found")),
                refillStatus(200, "{\"status\":{\"error\":\"Refill not found\"}}", "1"));
        assertEquals(
                answered("1", new RefillStatusAnswer.Problem("Refill not found")),
                refillStatus(422, "{\"error\":\"Refill not found\"}", "1"));
        assertEquals(
                answered("1", word("Rejected", "{\"refill\":1,\"status\":\"Rejected\"}")),
                refillStatus(200, "[{\"refill\":1,\"status\":\"Rejected\"}]", "1"));
        assertEquals(new RefillStatusAnswer.Answered(Map.of()), refillStatus(200, "{}", "1"));
    }

    @Test
    void manyRefillsAreAskedAbout() {
        var expected = new RefillStatusAnswer.Answered(Map.of(
                "1", word("Completed", "{\"refill\":1,\"status\":\"Completed\"}"),
                "2", new RefillStatusAnswer.Problem("Refill not found"),
                "3", new RefillStatusAnswer.Problem("Refill not found"),
                "4", new RefillStatusAnswer.Problem("an answer without a status")));

        assertEquals(expected, refillStatus(200, """
                [{"refill":1,"status":"Completed"},{"refill":"2","status":{"error":"Refill not found"}},
                 {"refill":3,"error":"Refill not found"},{"refill":4,"status":null},
                 {"refill":99,"status":"Completed"},7]""", "1", "2", "3", "4", "5"));
        assertEquals(
                new RefillStatusAnswer.Answered(Map.of("1", word("Pending", "{\"status\":\"Pending\"}"), "2", word("Error", "\"Error\""))),
                refillStatus(200, "{\"1\":{\"status\":\"Pending\"},\"2\":\"Error\",\"3\":null}", "1", "2", "3"));
    }

    private static RefillStatusAnswer answered(String id, RefillStatusAnswer.Entry entry) {
        return new RefillStatusAnswer.Answered(Map.of(id, entry));
    }

    private static RefillStatusAnswer.Word word(String status, String raw) {
        return new RefillStatusAnswer.Word(status, raw);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            200 | {"error":"Incorrect API key"}              | Incorrect API key
            200 | {"status":"Completed"}                     | one status came for 2 refills
            200 | [{"status":"Completed"}]                   | one status came for 2 refills
            200 | <html>                                     | the answer is not readable
            200 | null                                       | the answer is not readable
            503 | [{"refill":1,"status":"Completed"}]        | HTTP 503
            429 | {"error":"Wait"}                           | HTTP 429: Wait
            """)
    void aQuestionAboutRefillsFails(int status, String body, String why) {
        assertEquals(new RefillStatusAnswer.Failed(why), refillStatus(status, body, "1", "2"));
    }

    @Test
    void theStatusOfAnotherRefillIsNotTaken() {
        assertInstanceOf(RefillStatusAnswer.Failed.class, refillStatus(200, "{\"refill\":2,\"status\":\"Completed\"}", "1"));
    }

    @Test
    void ordersAreAskedToBeCancelled() {
        var asked = (CancelAnswer.Answered) cancel(200, """
                [{"order":9,"cancel":{"error":"Incorrect order ID"}},{"order":"2","cancel":1},{"order":3,"cancel":"1"},
                 {"order":4,"cancel":true},{"order":5,"cancel":0},{"order":6,"error":"Too late"},{"order":7,"cancel":"Too late"},
                 {"order":99,"cancel":1},null]""", "9", "2", "3", "4", "5", "6", "7", "8");

        assertEquals(Map.of(
                "9", new CancelAnswer.Entry.Refused("Incorrect order ID"),
                "2", new CancelAnswer.Entry.Asked("{\"order\":\"2\",\"cancel\":1}"),
                "3", new CancelAnswer.Entry.Asked("{\"order\":3,\"cancel\":\"1\"}"),
                "4", new CancelAnswer.Entry.Asked("{\"order\":4,\"cancel\":true}"),
                "5", new CancelAnswer.Entry.Refused("the provider says 0"),
                "6", new CancelAnswer.Entry.Refused("Too late"),
                "7", new CancelAnswer.Entry.Refused("Too late")), asked.orders());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"order\":9,\"cancel\":1}", "{\"cancel\":\"1\"}", "{\"success\":\"Cancellation is asked for\"}",
        "{\"status\":\"success\"}", "{\"9\":{\"cancel\":1}}", "{\"9\":1}", "[{\"order\":9,\"cancel\":55012}]"
    })
    void oneOrderIsAskedToBeCancelled(String body) {
        var orders = assertInstanceOf(CancelAnswer.Answered.class, cancel(200, body, "9")).orders();

        assertInstanceOf(CancelAnswer.Entry.Asked.class, orders.get("9"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            400 | {"error":"Cancellation via API is not supported."} | Cancellation via API is not supported.
            200 | {"error":"Incorrect order IDs"}                    | Incorrect order IDs
            422 | {"status":false,"msg":"No"}                        | No
            429 | <html>                                             | HTTP 429 too many requests
            """)
    void theWholeCallIsRefused(int status, String body, String message) {
        assertEquals(new CancelAnswer.Refused(message, body), cancel(status, body, "9", "10"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            200 | {}
            200 | null
            200 | ``
            200 | true
            200 | <html>
            200 | {"success":"Done"}
            200 | {"cancel":1}
            200 | {"order":8,"cancel":1}
            302 | [{"order":9,"cancel":1}]
            500 | [{"order":9,"cancel":1}]
            502 | {"error":"Bad gateway"}
            """)
    void anythingElseIsAnUnclearCancellation(int status, String body) {
        assertEquals(body, assertInstanceOf(CancelAnswer.Unclear.class, cancel(status, body, "9", "10")).raw());
    }

    @Test
    void nothingIsRepeatedAndEachHasAConnectionOfItsOwn() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            server.enqueue(new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
        }

        assertInstanceOf(RefillAnswer.Unclear.class, client.refill(panel(), "9"));
        assertInstanceOf(CancelAnswer.Unclear.class, client.cancel(panel(), List.of("9")));
        assertInstanceOf(RefillStatusAnswer.Failed.class, client.refillStatus(panel(), List.of("1")));
        assertEquals(3, server.getRequestCount());
        assertEquals(0, server.takeRequest().getExchangeIndex());
        assertEquals(0, server.takeRequest().getExchangeIndex());
    }

    @Test
    void whatIsNotSentIsSaidSo() {
        var nowhere = new ProviderAccount(
                "panel", URI.create("http://panel.invalid/api"), "secret-key-1", Duration.ofSeconds(20));

        assertInstanceOf(RefillAnswer.NotSent.class, client.refill(nowhere, "9"));
        assertInstanceOf(CancelAnswer.NotSent.class, client.cancel(nowhere, List.of("9")));
    }
}
