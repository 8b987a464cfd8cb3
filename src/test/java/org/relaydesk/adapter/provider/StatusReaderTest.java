package org.relaydesk.adapter.provider;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.relaydesk.adapter.http.Outcome;
import org.relaydesk.relay.StatusAnswer;
import org.relaydesk.relay.StatusAnswer.Answered;
import org.relaydesk.relay.StatusAnswer.Failed;
import org.relaydesk.relay.StatusAnswer.OrderError;
import org.relaydesk.relay.StatusAnswer.Report;
import org.relaydesk.relay.StatusAnswer.Singly;
import org.relaydesk.support.ManualClock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

class StatusReaderTest {
    private static StatusAnswer read(int status, String body, String... asked) {
        var answer = new Outcome.Answer(status, body.getBytes(StandardCharsets.UTF_8), null, null);
        return new StatusReader(List.of(asked), new Raw("secret-key-1"), ManualClock.MONDAY).read(answer);
    }

    private static Report report(String body, String id) {
        return report((Answered) read(200, body, id, "other"), id);
    }

    private static Report report(Answered answer, String id) {
        return assertInstanceOf(Report.class, answer.orders().get(id));
    }

    @Test
    void aBatchIsKeyedById() {
        var answer = (Answered) read(200, """
                {"1":{"charge":"0.27","start_count":"3572","status":"Partial","remains":"157","currency":"USD"},
                 "10":{"error":"Incorrect order ID"},
                 "11":"Incorrect order ID",
                 "99":{"status":"Completed"}}""", "1", "10", "11", "100");

        assertEquals(Set.of("1", "10", "11"), answer.orders().keySet());
        var first = report(answer, "1");
        assertEquals("Partial 157 3572 0.27 USD", String.join(
                " ", first.status(), first.remains(), first.startCount(), first.charge(), first.currency()));
        assertEquals(new OrderError("Incorrect order ID"), answer.orders().get("10"));
        assertEquals(new OrderError("Incorrect order ID"), answer.orders().get("11"));
    }

    @Test
    void numbersKeepEveryDigitAsWritten() {
        var report = report("""
                {"5":{"charge":0.08011655652,"start_count":44,"status":"Cancelled","remains":9007199254740993}}""", "5");

        assertEquals("0.08011655652", report.charge());
        assertEquals("9007199254740993", report.remains());
        assertEquals("44", report.startCount());
        assertNull(report.currency());
    }

    @Test
    void remainsMayBeAWordOrNull() {
        assertEquals("Unknown", report("{\"5\":{\"status\":\"processing\",\"remains\":\"Unknown\"}}", "5").remains());
        assertNull(report("{\"5\":{\"status\":\"processing\",\"remains\":null}}", "5").remains());
    }

    @Test
    void theStatusKeyMayBeInAnyCaseAndTheStatusANumber() {
        assertEquals("In progress", report("{\"5\":{\"Status\":\"In progress\"}}", "5").status());
        assertEquals("3", report("{\"5\":{\"status\":3}}", "5").status());
    }

    @Test
    void anEntryWithoutAUsableStatusIsAnErrorOfThatOrder() {
        var orders = ((Answered) read(200, """
                {"1":{"remains":"5"},"2":{"status":{"error":"Not found"}},"3":5,"4":null}""", "1", "2", "3", "4")).orders();

        assertEquals(
                Map.of("1", new OrderError("an answer without a status"), "2", new OrderError("Not found"), "3", new OrderError("5")),
                orders);
    }

    @Test
    void aBareStatusIsTheOneThatWasAsked() {
        var answer = (Answered) read(200, "{\"charge\":\"0.39\",\"status\":\"Completed\",\"remains\":\"0\"}", "7");

        assertEquals("Completed", report(answer, "7").status());
    }

    @Test
    void aBareStatusForSeveralIsNobodys() {
        assertEquals(
                new Singly("one status came for 2 orders"), read(200, "{\"status\":\"Completed\"}", "7", "8"));
        assertInstanceOf(Singly.class, read(200, "{\"order\":7,\"Status\":\"Completed\"}", "7", "8"));
        assertInstanceOf(Singly.class, read(200, "[{\"status\":\"Completed\"}]", "7", "8"));
    }

    @Test
    void theStatusOfAnotherOrderIsRefused() {
        assertInstanceOf(Failed.class, read(200, "{\"order\":9,\"status\":\"Completed\"}", "7"));
        assertInstanceOf(Answered.class, read(200, "{\"order\":7,\"status\":\"Completed\"}", "7"));
    }

    @Test
    void anErrorOfTheOneOrderIsThatOrders() {
        for (int status : new int[] {200, 400, 422}) {
            assertEquals(
                    new Answered(Map.of("7", new OrderError("Incorrect order ID"))),
                    read(status, "{\"error\":\"Incorrect order ID\"}", "7"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            200 | Incorrect order ID
            400 | Incorrect order ID
            422 | The order field is required.
            200 | Too many orders, at most 50
            200 | Incorrect request
            """)
    void anErrorOfAnOrderForABatchMeansThatEachIsAskedByItself(int status, String error) {
        assertEquals(new Singly(error), read(status, "{\"error\":\"" + error + "\"}", "7", "8"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            200 | Incorrect API key
            401 | Incorrect order ID
            500 | Incorrect order ID
            429 | Too many orders
            """)
    void anyOtherErrorOfABatchIsAFailure(int status, String error) {
        assertInstanceOf(Failed.class, read(status, "{\"error\":\"" + error + "\"}", "7", "8"));
    }

    @Test
    void aWaitThatIsAskedForIsKept() {
        var answer = new Outcome.Answer(
                429, "{\"error\":\"Wait\"}".getBytes(StandardCharsets.UTF_8), null, "Mon, 23 Nov 2026 05:30:45 GMT");

        assertEquals(
                new Failed("HTTP 429: Wait", Duration.ofSeconds(45)),
                new StatusReader(List.of("7", "8"), new Raw("secret-key-1"), ManualClock.MONDAY).read(answer));
    }

    @Test
    void aListIsKeyedByItsOrders() {
        var answer = (Answered) read(200, """
                [{"order":1,"STATUS":"In progress","remains":null},{"order":"10","error":"Incorrect order ID"},
                 {"order":99,"status":"Completed"}]""", "1", "10", "100");

        assertEquals(Set.of("1", "10"), answer.orders().keySet());
        assertEquals("In progress", report(answer, "1").status());
        assertEquals("{\"order\":1,\"STATUS\":\"In progress\",\"remains\":null}", report(answer, "1").raw());
        assertEquals(new OrderError("Incorrect order ID"), answer.orders().get("10"));
    }

    @Test
    void anIdIsEchoedAsANumberAndMustBeTheOrdersOwn() {
        var orders = ((Answered) read(200, """
                {"5":{"order":5,"status":"Completed"},"6":{"order":7,"status":"Canceled"}}""", "5", "6")).orders();

        assertInstanceOf(Report.class, orders.get("5"));
        assertEquals(new OrderError("the status of another order came"), orders.get("6"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0.08011655652   | 0.08011655652
            "0.08011655652" | 0.08011655652
            1.50            | 1.50
            2E-11           | 2E-11
            12345678901.12345678901 | 12345678901.12345678901
            """)
    void aChargeIsKeptAsItWasWritten(String written, String kept) {
        var json = "{\"charge\":" + written + ",\"status\":\"Partial\"}";
        var report = report("{\"5\":" + json + "}", "5");

        assertEquals(kept, report.charge());
        assertEquals(json, report.raw());
    }

    @Test
    void anErrorOfTheCallIsAFailure() {
        assertEquals(new Failed("Incorrect API key"), read(200, "{\"error\":\"Incorrect API key\"}", "7"));
        assertEquals(new Failed("Off"), read(200, "{\"status\":false,\"msg\":\"Off\"}", "7"));
        assertEquals(new Failed("HTTP 503"), read(503, "{\"7\":{\"status\":\"Completed\"}}", "7"));
        assertEquals(new Failed("no answer in time"), new StatusReader(List.of("7"), new Raw(""), ManualClock.MONDAY).read(
                new Outcome.Broken("no answer in time", new byte[0])));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html></html>", "\"Completed\"", "[1]", "{\"7\":{\"status\""})
    void whatIsNotReadableIsAFailure(String body) {
        assertInstanceOf(Failed.class, read(200, body, "7"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", "{\"9\":{\"status\":\"Completed\"}}"})
    void idsThatAreLeftOutAreAbsent(String body) {
        assertEquals(new Answered(Map.of()), read(200, body, "7", "8"));
    }
}
