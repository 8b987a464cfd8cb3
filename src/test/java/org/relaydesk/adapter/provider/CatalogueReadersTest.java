package org.relaydesk.adapter.provider;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.relaydesk.adapter.http.Outcome;
import org.relaydesk.relay.BalanceAnswer;
import org.relaydesk.relay.BalanceAnswer.Balance;
import org.relaydesk.relay.ServicesAnswer;
import org.relaydesk.relay.ServicesAnswer.Listed;
import org.relaydesk.relay.ServicesAnswer.Offer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

class CatalogueReadersTest {
    private static Outcome answer(int status, String body) {
        return new Outcome.Answer(status, body.getBytes(StandardCharsets.UTF_8), null, null);
    }

    private static BalanceAnswer balance(String body) {
        return BalanceReader.read(answer(200, body), new Raw("secret-key-1"));
    }

    private static ServicesAnswer services(int status, String body) {
        return ServicesReader.read(answer(status, body), new Raw("secret-key-1"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
            {"balance":"100.84292","currency":"USD"}               | 100.84292 | USD
            {"balance":100,"currency":"USD"}                       | 100       | USD
            {"status":"success","balance":12.3,"currency":"INR"}   | 12.3      | INR
            {"balance":"1,234.5"}                                  | 1234.5    | -
            {"balance":"-0.20","currency":""}                      | -0.20     | -
            {"Balance":"7"}                                        | 7         | -
            {"status":true,"data":{"balance":"5.5","currency":"IDR"}} | 5.5    | IDR
            {"currency":"BRL","saldo":"10.00"}                     | 10.00     | BRL
            {"credit":3}                                           | 3         | -
            {"deposit":"4"}                                        | 4         | -
            {"funds":"4.10","currency":null}                       | 4.10      | -
            """)
    void aBalanceIsAStringOrANumber(String body, BigDecimal amount, String currency) {
        assertEquals(new Balance(amount, currency), balance(body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"error\":\"Incorrect API key\"}", "{}", "{\"balance\":null}", "{\"balance\":\"many\"}",
        "{\"balance\":1e999999999}", "<html>", "[]"})
    void anythingElseIsNoBalance(String body) {
        assertInstanceOf(BalanceAnswer.Failed.class, balance(body));
    }

    @Test
    void servicesMayBeStringsNumbersAndBooleans() {
        var listed = services(200, """
                [{"service":1,"name":"Followers","type":"Default","category":"First","rate":"0.90","min":"50","max":"10000","refill":true,"cancel":1},
                 {"service":"3","name":"Likes","category":"Second","min":20,"max":30.0,"desc":"x","rate":95200,"type":"default","dripfeed":0,"refill":"0"},
                 {"service":4,"name":"Views","rate":0.02,"min":"10","max":"3000000"}]""");

        assertEquals(new Listed(List.of(
                new Offer("1", "Followers", "First", "Default", new BigDecimal("0.90"), 50, 10_000, true, true, false, ""),
                new Offer("3", "Likes", "Second", "default", new BigDecimal("95200"), 20, 30, false, false, false, "x"),
                new Offer("4", "Views", "", "Default", new BigDecimal("0.02"), 10, 3_000_000, false, false, false, "")), 0), listed);
    }

    @Test
    void aServiceIsWhatItsLastRowSays() {
        var listed = (Listed) services(200, """
                [{"service":1,"name":"Old","rate":"1","min":1,"max":2},{"service":2,"name":"Other","rate":"1","min":1,"max":2},
                 {"service":"1","name":"New","rate":"3","min":1,"max":2}]""");

        assertEquals(List.of("New", "Other"), listed.offers().stream().map(Offer::name).toList());
        assertEquals(0, listed.skipped());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            true | true
            "true" | true
            1 | true
            "1" | true
            "Yes" | true
            false | false
            0 | false
            "0" | false
            "" | false
            null | false
            {} | false
            """)
    void aFlagMayBeWrittenInManyWays(String written, boolean is) {
        var listed = (Listed) services(200, "[{\"service\":1,\"name\":\"N\",\"rate\":\"1\",\"min\":1,\"max\":2,"
                + "\"dripfeed\":" + written + ",\"refill\":" + written + ",\"cancel\":" + written + "}]");
        var offer = listed.offers().getFirst();

        assertEquals(List.of(is, is, is), List.of(offer.dripFeed(), offer.refill(), offer.cancel()));
    }

    @Test
    void looseCommasAreLeftOutButNotThoseOfTexts() {
        var listed = (Listed) services(200, """
                [{"service": 101,"name": "Real, best,} \\",] one","rate": "250.00","min": "50","max": "10000","type": "default",},
                 {"service": 102,"name": "B","rate": "1","min": "5","max": "6" , } ,
                ]""");

        assertEquals(List.of("Real, best,} \",] one", "B"), listed.offers().stream().map(Offer::name).toList());
        assertInstanceOf(ServicesAnswer.Failed.class, services(200, "[{\"service\":1,,}]"));
    }

    @Test
    void aDescriptionIsCut() {
        var listed = (Listed) services(200, "[{\"service\":1,\"name\":\"N\",\"rate\":\"1\",\"min\":1,\"max\":2,\"desc\":\""
                + "x".repeat(3_000) + "\"}]");

        assertEquals(2_000, listed.offers().getFirst().about().length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", " [ ] "})
    void aPageMayBeEmpty(String body) {
        assertEquals(new Listed(List.of(), 0), services(200, body));
    }

    @Test
    void aBadRowDoesNotSpoilTheOthers() {
        var listed = (Listed) services(200, """
                [5,null,{"service":1},{"service":2,"name":"No rate","min":1,"max":2},{"service":3,"name":"Odd","rate":"x","min":1,"max":2},
                 {"service":4,"name":"Minus","rate":"-1","min":1,"max":2},{"service":9,"name":"Good","rate":"1","min":"1","max":"2"}]""");

        assertEquals(6, listed.skipped());
        assertEquals(List.of("9"), listed.offers().stream().map(Offer::service).toList());
    }

    @Test
    void aCatalogueThatIsNoListFails() {
        assertEquals(new ServicesAnswer.Failed("Incorrect API key"), services(200, "{\"error\":\"Incorrect API key\"}"));
        assertEquals(new ServicesAnswer.Failed("HTTP 502"), services(502, "<html>"));
        assertEquals(new ServicesAnswer.Failed("the answer is not readable"), services(200, "<html>"));
        assertEquals(new ServicesAnswer.Failed("HTTP 500"), services(500, "[]"));
        assertEquals(new ServicesAnswer.Failed("HTTP 429 too many requests"), services(429, "<html>"));
    }
}
