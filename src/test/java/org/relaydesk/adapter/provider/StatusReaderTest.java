package org.relaydesk.adapter.provider;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.relaydesk.adapter.http.Outcome;
import org.relaydesk.relay.StatusAnswer;
import org.relaydesk.relay.StatusAnswer.Answered;
import org.relaydesk.relay.StatusAnswer.Failed;
import org.relaydesk.relay.StatusAnswer.OrderError;
import org.relaydesk.relay.StatusAnswer.Report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

class StatusReaderTest {
    private static StatusAnswer read(int status, String body, String... asked) {
        var answer = new Outcome.Answer(status, body.getBytes(StandardCharsets.UTF_8), null, null);
        return new StatusReader(List.of(asked), new Raw("secret-key-1")).read(answer);
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
        assertInstanceOf(Failed.class, read(200, "{\"status\":\"Completed\"}", "7", "8"));
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

    @Test
    void anErrorOfTheCallIsAFailure() {
        assertEquals(new Failed("Incorrect API key"), read(200, "{\"error\":\"Incorrect API key\"}", "7"));
        assertEquals(new Failed("Incorrect order ID"), read(200, "{\"error\":\"Incorrect order ID\"}", "7", "8"));
        assertEquals(new Failed("Off"), read(200, "{\"status\":false,\"msg\":\"Off\"}", "7"));
        assertEquals(new Failed("HTTP 503"), read(503, "{\"7\":{\"status\":\"Completed\"}}", "7"));
        assertEquals(new Failed("no answer in time"), new StatusReader(List.of("7"), new Raw("")).read(
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
