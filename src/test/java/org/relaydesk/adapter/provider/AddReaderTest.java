package org.relaydesk.adapter.provider;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.relaydesk.adapter.http.Outcome;
import org.relaydesk.relay.AddAnswer;
import org.relaydesk.support.ManualClock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AddReaderTest {
    private static AddAnswer read(int status, String body) {
        var answer = new Outcome.Answer(status, body.getBytes(StandardCharsets.UTF_8), null, null);
        return AddReader.read(answer, new Raw("secret-key-1"), ManualClock.MONDAY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            200 | {"order":23501}                          | 23501
            200 | {"order":"23501"}                        | 23501
            200 | {"order":" 23501 "}                      | 23501
            201 | {"order":9007199254740993}               | 9007199254740993
            200 | {"status":"success","order":151}         | 151
            200 | {"error":null,"order":7}                 | 7
            200 | {"error":"","order":7}                   | 7
            200 | {"error":false,"order":"A-7"}            | A-7
            """)
    void anOrderIdMeansPlaced(int status, String body, String id) {
        assertEquals(new AddAnswer.Placed(id, body), read(status, body));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            200 | {"error":"Not enough funds on balance"}            | Not enough funds on balance
            200 | {"error":"Incorrect service ID","order":null}      | Incorrect service ID
            200 | {"status":false,"msg":"Service is off"}            | Service is off
            200 | {"status":"error","message":"Bad Link"}            | Bad Link
            200 | {"status":"error","error":"Bad Link"}              | Bad Link
            200 | {"error":true,"message":"Bad Link"}                | Bad Link
            200 | {"error":{"message":"Bad Link"}}                   | Bad Link
            400 | {"error":"Incorrect link"}                         | Incorrect link
            401 | {"error":"Incorrect API key"}                      | Incorrect API key
            422 | {"error":"Quantity out of bounds"}                 | Quantity out of bounds
            401 | {"status":"error","message":"Incorrect API key"}   | Incorrect API key
            200 | {"success":false,"message":"Bad Link"}             | Bad Link
            """)
    void aPlainNoIsTheProvidersOwnWords(int status, String body, String message) {
        assertEquals(new AddAnswer.ErrorText(message, body), read(status, body));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            429 | {"error":"Wait a little"}
            429 | {"status":"error","message":"Wait a little"}
            429 | <html>Too many</html>
            429 | {}
            429 | {"error":"Not enough funds on balance"}
            200 | {"error":"Too many requests"}
            200 | {"error":"Rate limit exceeded, slow down"}
            400 | {"status":false,"msg":"Request limit reached"}
            """)
    void aLimitOnRequestsIsTooMany(int status, String body) {
        assertEquals(new AddAnswer.TooMany(null, body), read(status, body));
    }

    @ParameterizedTest
    @CsvSource({
        "30, PT30S", "' 90 ', PT1M30S", "0, PT1S", "7200, PT1H", "'Mon, 23 Nov 2026 05:32:00 GMT', PT2M",
        "'Mon, 23 Nov 2026 05:29:00 GMT', PT1S", "'Tue, 24 Nov 2026 05:30:00 GMT', PT1H", "soon, ", "-5, ", "'', "
    })
    void theWaitThatItAsksForIsKept(String header, Duration wait) {
        var answer = new Outcome.Answer(429, new byte[0], null, header);

        assertEquals(new AddAnswer.TooMany(wait, ""), AddReader.read(answer, new Raw("k"), ManualClock.MONDAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"error\":\"Rate limit\",\"order\":23501}", "{\"order\":23501}"})
    void aLimitBesideAnOrderIsUnclear(String body) {
        assertInstanceOf(AddAnswer.Unclear.class, read(429, body));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", " ", "null", "[]", "[23501]", "23501", "\"23501\"", "{}", "{\"order\":0}", "{\"order\":\"0\"}",
        "{\"order\":\"\"}", "{\"order\":null}", "{\"order\":true}", "{\"order\":{\"id\":5}}", "{\"order\":[5]}",
        "{\"order\":-5}", "{\"order\":1.5}", "{\"order\":\"please wait\"}", "{\"status\":\"success\"}",
        "{\"order\":23501", "{\"order\":23501} trailing", "<html>Just a moment</html>", "Warning: x in y {\"order\":5}",
        "{\"error\":\"odd\",\"order\":23501}", "{\"status\":\"error\",\"message\":\"odd\",\"order\":23501}"
    })
    void anythingElseIsUnclear(String body) {
        assertInstanceOf(AddAnswer.Unclear.class, read(200, body));
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 400, 403, 408, 500, 502, 503, 504, 520})
    void anOrderWithAnotherStatusIsUnclear(int status) {
        assertInstanceOf(AddAnswer.Unclear.class, read(status, "{\"order\":23501}"));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503, 408})
    void anErrorFromABrokenServerIsUnclear(int status) {
        assertInstanceOf(AddAnswer.Unclear.class, read(status, "{\"error\":\"Incorrect link\"}"));
    }

    @Test
    void theRawAnswerIsBoundedAndWithoutTheKey() {
        var answer = (AddAnswer.Unclear) read(200, "secret-key-1 " + "x".repeat(10_000));

        assertEquals(4_000, answer.raw().length());
        assertFalse(answer.raw().contains("secret-key-1"));
    }

    @Test
    void theKeyIsNotInTheMessageEither() {
        var answer = (AddAnswer.ErrorText) read(200, "{\"error\":\"key secret-key-1 is wrong\"}");

        assertEquals("key ••• is wrong", answer.message());
        assertTrue(answer.raw().contains("•••"));
    }
}
