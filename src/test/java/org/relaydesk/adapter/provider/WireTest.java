package org.relaydesk.adapter.provider;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.relaydesk.catalog.Field;
import org.relaydesk.catalog.OrderForm;
import org.relaydesk.catalog.Parameters;
import org.relaydesk.money.Paise;
import org.relaydesk.relay.AddAnswer;
import org.relaydesk.relay.AddRequest;
import org.relaydesk.relay.ProviderAccount;
import org.relaydesk.relay.ProviderMeter;
import org.relaydesk.relay.RefundRule;
import org.relaydesk.relay.Retries;
import org.relaydesk.relay.StatusAnswer;
import org.relaydesk.relay.StatusWord;
import org.relaydesk.relay.SubmissionRule;
import org.relaydesk.support.ManualClock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** WIRE.md, section 1, line by line and in its order, over a real connection; {@link Said} is how answers are written. */
class WireTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final List<String> ALL_CALLS =
            List.of("services", "add", "status 7", "status 7,8", "refill 7", "refill_status 5", "refill_status 5,6", "cancel 7", "balance");

    private final MockWebServer server = new MockWebServer();
    private final ManualClock clock = new ManualClock();
    private final ApiV2Client client = new ApiV2Client(clock);

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    private ProviderAccount panel(Duration timeout, int perMinute) {
        return new ProviderAccount("panel", server.url("/api/v2").uri(), "made-up/key+1", timeout, perMinute);
    }

    private Object call(String call) {
        return Said.answer(client, panel(LONG, 6_000), call);
    }

    private Object answered(String call, int status, String body) {
        server.enqueue(new MockResponse.Builder().code(status).body(body).build());
        return call(call);
    }

    private String said(String call, int status, String body) {
        return Said.of(answered(call, status, body));
    }

    /** What the request's form says besides key and action. */
    private String sent(String action) throws InterruptedException {
        var request = server.takeRequest();
        assertEquals("POST /api/v2 HTTP/1.1", request.getRequestLine());
        assertEquals("application/x-www-form-urlencoded", request.getHeaders().get("Content-Type"));
        var form = request.getBody().utf8();
        var start = "key=made-up%2Fkey%2B1&action=" + action;
        assertTrue(form.startsWith(start), form);
        return form.substring(start.length());
    }

    // One URL, POST, a form with key and action; the parameters of each action
    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            services          | ''
            add               | &service=4411&link=https%3A%2F%2Fx.example%2Fa
            status 7          | &order=7
            status 1,10,100   | &orders=1%2C10%2C100
            refill 7          | &order=7
            refill_status 5   | &refill=5
            refill_status 5,6 | &refills=5%2C6
            cancel 7          | &orders=7
            cancel 7,8        | &orders=7%2C8
            balance           | ''
            """)
    void eachActionIsAForm(String call, String form) throws InterruptedException {
        answered(call, 200, "{}");

        assertEquals(form, sent(call.split(" ", -1)[0]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "cancel"})
    void aHundredIdsAreOneCall(String action) throws InterruptedException {
        var ids = IntStream.rangeClosed(1, 100).mapToObj(String::valueOf).toList();
        answered(action + " " + String.join(",", ids), 200, "{}");

        assertEquals("&orders=" + String.join("%2C", ids), sent(action));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void noRedirectIsFollowed(int status) {
        for (var call : ALL_CALLS) {
            server.enqueue(new MockResponse.Builder().code(status).setHeader("Location", "/api/v3").build());
            assertTrue(Said.of(call(call)).matches("(unclear|failed): HTTP " + status), call);
        }
        assertEquals(ALL_CALLS.size(), server.getRequestCount());
    }

    // services
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"service":1,"name":"Likes","type":"Poll","category":"First","rate":0.9,"min":5,"max":90,"refill":true,"cancel":false,"dripfeed":true,"desc":"Slow"} | 1, Likes, First, Poll, 0.9, 5, 90, r-d, Slow
            {"service":"1","name":"Likes","type":"Poll","category":"First","rate":"0.90","min":"5","max":"90","refill":"1","cancel":"true","dripfeed":"0"}       | 1, Likes, First, Poll, 0.90, 5, 90, rc-,
            {"service":true,"name":7,"type":0,"category":false,"rate":"12345.000000001","min":1.0,"max":3e6,"refill":0,"cancel":1,"dripfeed":1,"desc":5}        | true, 7, false, 0, 12345.000000001, 1, 3000000, -cd, 5
            {"service":1,"name":"Likes","type":"default","category":"First","rate":"8","min":"5","max":"90"}                                                     | 1, Likes, First, default, 8, 5, 90, ---,
            {"service":1,"name":"Best, }","type":"SEO","category":"A,]","rate":"8","min":"5","max":"90",},                                                       | 1, Best, }, A,], SEO, 8, 5, 90, ---,
            {"service":1,"name":"No rate","min":"5","max":"90"},{"service":2,"name":"गोवा","rate":"8","min":"5","max":"90"}                                      | 2, गोवा, , Default, 8, 5, 90, ---, ; not 1
            """)
    void servicesAreRead(String rows, String offers) {
        assertEquals(offers, said("services", 200, "[" + rows + "]").strip());
    }

    // add
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            200 | {"order":23501}                    | placed 23501
            200 | {"order":"23501"}                  | placed 23501
            200 | {"status":"success","order":151}   | placed 151
            201 | {"order":9007199254740993}         | placed 9007199254740993
            200 | {"status":"success"}               | unclear: the answer names no order
            200 | {"error":"Busy","order":151}       | unclear: the answer has both an error and an order
            """)
    void addNamesAnOrder(int status, String body, String said) {
        assertEquals(said, said("add", status, body));
    }

    // status
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            7     | {"charge":"0.27819","start_count":"3572","status":"Partial","remains":"157","currency":"USD"} | 7=Partial 157 3572 0.27819 USD
            7     | {"charge":5400,"start_count":300,"status":"Completed","remains":0,"order":7}                  | 7=Completed 0 300 5400 -
            7     | {"order":8,"status":"Completed"}                                                              | failed: the status of another order came
            7,8,9 | {"7":{"status":"Pending"},"8":{"error":"Incorrect order ID"},"9":"Incorrect order ID"}        | 7=Pending - - - -; 8=error Incorrect order ID; 9=error Incorrect order ID
            7,8,9 | {"8":{"status":"Pending"},"66":{"status":"Canceled"}}                                         | 8=Pending - - - -
            7,8,9 | {"status":"Completed","remains":"0"}                                                          | singly: one status came for 3 orders
            """)
    void statusIsReadForOneAndForMany(String ids, String body, String said) {
        assertEquals(said, said("status " + ids, 200, body));
    }

    // refill, refill_status, cancel, balance
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            refill 7            | {"refill":"1"}                                               | asked 1
            refill 7            | {"error":"Incorrect order ID"}                               | no: Incorrect order ID
            refill 7            | [{"order":7,"refill":1}]                                     | asked 1
            refill 7            | [{"order":7,"refill":{"error":"Incorrect order ID"}}]        | no: Incorrect order ID
            refill_status 5     | {"status":"Completed"}                                       | 5=Completed
            refill_status 5     | {"status":{"error":"Refill not found"}}                      | 5=error Refill not found
            refill_status 5,6,9 | [{"refill":5,"status":"Rejected"},{"refill":"6","status":{"error":"Refill not found"}}] | 5=Rejected; 6=error Refill not found
            cancel 7            | [{"order":7,"cancel":1}]                                     | 7=asked
            cancel 7,8,9        | [{"order":7,"cancel":{"error":"Incorrect order ID"}},{"order":"8","cancel":"1"}] | 7=no: Incorrect order ID; 8=asked
            cancel 7,8          | {"error":"Cancellation is not supported"}                    | no: Cancellation is not supported
            balance             | {"balance":"100.84292","currency":"USD"}                     | 100.84292 USD
            balance             | {"balance":100.50}                                           | 100.50 -
            """)
    void theOtherAnswersAreRead(String call, String body, String said) {
        assertEquals(said, said(call, 200, body));
    }

    // Parameters of add by service type
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Default                 |                                              | LINK&quantity=1000
            DEFAULT                 | interval=60; runs=10                         | LINK&quantity=100&runs=10&interval=60
            Package                 |                                              | LINK
            Custom Comments         | comments=अच्छा⏎Wow & 100% so+so              | LINK&comments=%E0%A4%85%E0%A4%9A%E0%A5%8D%E0%A4%9B%E0%A4%BE%0AWow+%26+100%25+so%2Bso
            custom_comments_package | comments=One⏎Two                             | LINK&comments=One%0ATwo
            mentions                | usernames=asha⏎ravi                          | LINK&quantity=1000&usernames=asha%0Aravi
            Mentions with Hashtags  | hashtags=#sea⏎#sun; usernames=asha           | LINK&quantity=1000&usernames=asha&hashtags=%23sea%0A%23sun
            Mentions Custom List    | usernames=asha⏎ravi                          | LINK&usernames=asha%0Aravi
            Mentions Hashtag        | hashtag=गोवा                                 | LINK&quantity=1000&hashtag=%E0%A4%97%E0%A5%8B%E0%A4%B5%E0%A4%BE
            Mentions User Followers | username=asha_1                              | LINK&quantity=1000&username=asha_1
            Mentions Media Likers   | media=https://x.example/m?a~b                | LINK&quantity=1000&media=https%3A%2F%2Fx.example%2Fm%3Fa%7Eb
            Comment Likes           | username=@asha                               | LINK&quantity=1000&username=%40asha
            Poll                    | answer_number=2                              | LINK&quantity=1000&answer_number=2
            Invites From Groups     | groups=x.example/g1⏎x.example/g2             | LINK&quantity=1000&groups=x.example%2Fg1%0Ax.example%2Fg2
            Subscriptions           | expiry=31/12/2030; delay=15; posts=10; max=200; min=100; username=asha | username=asha&min=100&max=200&posts=10&delay=15&expiry=31%2F12%2F2030
            subscriptions           | delay=15; posts=10; max=200; min=100; username=asha                    | username=asha&min=100&max=200&posts=10&delay=15
            Web Traffic             | google_keyword=sea view; type_of_traffic=1; device=5; country=IN       | LINK&quantity=1000&country=IN&device=5&type_of_traffic=1&google_keyword=sea+view
            web traffic             | referring_url=http://b.example; type_of_traffic=2; device=5; country=IN | LINK&quantity=1000&country=IN&device=5&type_of_traffic=2&referring_url=http%3A%2F%2Fb.example
            Seo                     | keywords=sea⏎sun                             | LINK&quantity=1000&keywords=sea%0Asun
            """)
    void eachTypeHasItsParametersInOrder(String type, String given, String form) throws InterruptedException {
        var parameters = Parameters.NONE;
        for (var pair : given == null ? new String[0] : given.split("; ", -1)) {
            var at = pair.indexOf('=');
            var field = Field.ofWire(pair.substring(0, at)).orElseThrow();
            parameters = parameters.with(field, pair.substring(at + 1).replace("⏎", "\n"));
        }
        var order = OrderForm.of(type, "https://x.example/p/ä b?c=1&d=2", 1000, parameters).orElseThrow();
        server.enqueue(new MockResponse.Builder().body("{\"order\":1}").build());
        client.add(panel(LONG, 6_000), new AddRequest("4411", order));

        var link = "link=https%3A%2F%2Fx.example%2Fp%2F%C3%A4+b%3Fc%3D1%26d%3D2";
        assertEquals("&service=4411&" + form.replace("LINK", link), sent("add"));
    }

    // What breaks naive clients: errors
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            add             | 200 | {"error":"Incorrect link","order":null}    | no: Incorrect link
            add             | 400 | {"error":"Incorrect link"}                 | no: Incorrect link
            add             | 401 | {"error":"Incorrect API key"}              | no: Incorrect API key
            add             | 422 | {"error":"Incorrect quantity"}             | no: Incorrect quantity
            add             | 200 | {"status":false,"msg":"Off"}               | no: Off
            add             | 200 | {"status":"error","message":"Off"}         | no: Off
            add             | 500 | {"error":"Incorrect link"}                 | unclear: HTTP 500
            services        | 401 | {"error":"Incorrect API key"}              | failed: Incorrect API key
            services        | 200 | {"status":false,"msg":"Off"}               | failed: Off
            status 7        | 200 | {"error":"Incorrect order ID"}             | 7=error Incorrect order ID
            status 7        | 200 | {"error":"Off","status":"Canceled"}        | failed: Off
            status 7        | 200 | {"status":"error","message":"Off"}         | failed: Off
            status 7,8      | 400 | {"error":"Incorrect order ID"}             | singly: Incorrect order ID
            status 7,8      | 422 | {"status":false,"msg":"Off"}               | failed: Off
            refill 7        | 422 | {"error":"Incorrect order ID"}             | no: Incorrect order ID
            refill 7        | 200 | {"status":"error","message":"Off"}         | no: Off
            refill_status 5 | 400 | {"error":"Refill not found"}               | 5=error Refill not found
            refill_status 5 | 200 | {"status":"error","message":"Off"}         | failed: Off
            cancel 7        | 400 | {"error":"Cancellation is not supported"}  | no: Cancellation is not supported
            balance         | 401 | {"error":"Incorrect API key"}              | failed: Incorrect API key
            balance         | 200 | {"status":"error","message":"Off","balance":"5"} | failed: Off
            """)
    void anErrorIsLookedForFirst(String call, int status, String body, String said) {
        assertEquals(said, said(call, status, body));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            add        | too many, PT30S
            status 7,8 | failed: HTTP 429: Wait, PT30S
            refill 7   | no: HTTP 429: Wait
            cancel 7   | no: HTTP 429: Wait
            services   | failed: HTTP 429: Wait
            balance    | failed: HTTP 429: Wait
            """)
    void aPanelMayAskForAWait(String call, String said) {
        server.enqueue(new MockResponse.Builder().code(429).setHeader("Retry-After", "30").body("{\"error\":\"Wait\"}").build());

        assertEquals(said, Said.of(call(call)));
    }

    @Test
    void aPageIsAnOutage() {
        for (var call : ALL_CALLS) {
            var said = said(call, 200, "<!DOCTYPE html><html><body>{\"order\":23501}</body></html>");
            assertTrue(said.matches("(unclear|failed): the answer is not readable"), call + " " + said);
        }
    }

    @Test
    void anAnswerIsReadUpToFourMebibytes() {
        int limit = 4 << 20;
        var balance = "{\"balance\":\"5.5\"}";
        assertEquals("5.5 -", said("balance", 200, balance + " ".repeat(limit - balance.length())));
        assertEquals("failed: the answer is longer than 4194304 bytes",
                said("balance", 200, balance + " ".repeat(limit + 1 - balance.length())));
        assertEquals("unclear: the answer is longer than 4194304 bytes", said("add", 200, "{\"order\":23501}" + " ".repeat(limit)));
    }

    // What breaks naive clients: figures
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "charge":0.08011655652,"start_count":"44","remains":"100","currency":"USD" | 100 44 0.08011655652 USD
            "charge":"0.04434830910","start_count":181,"remains":100                   | 100 181 0.04434830910 -
            "charge":1.50,"start_count":null,"remains":null,"currency":null            | - - 1.50 -
            "charge":2E-11,"start_count":"Unknown","remains":"Unknown"                 | Unknown Unknown 2E-11 -
            """)
    void figuresAreKeptToTheLetter(String members, String figures) {
        var status = "{\"status\":\"In progress\"," + members + "}";

        assertEquals("7=In progress " + figures, said("status 7", 200, status));
        assertEquals("7=In progress " + figures, said("status 7,8", 200, "{\"7\":" + status + "}"));
    }

    // What breaks naive clients: status words, and that neither an unknown one nor the provider's charge moves money
    @ParameterizedTest
    @CsvSource({
        "Pending, UNDER_WAY", "Processing, UNDER_WAY", "In progress, UNDER_WAY", "Inprogress, UNDER_WAY", "IN_PROGRESS, UNDER_WAY",
        "Awaiting, UNDER_WAY", "completed, COMPLETED", "PARTIAL, PARTIAL", "Canceled, CANCELLED", "cancelled, CANCELLED",
        "Refunded, REFUNDED", "Refunds, REFUNDED", "Fail, FAILED", "Failed, FAILED", "Error, FAILED", "Paused by panel, UNKNOWN"
    })
    void eachStatusWordIsKeptAndKnown(String word, StatusWord meant) {
        var report = report("{\"status\":\"" + word + "\",\"remains\":\"5\"}");

        assertEquals(word, report.status());
        assertEquals(meant, StatusWord.of(report.status()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"status":"Paused by panel","remains":"5","charge":"9"}    | Hold[why=says Paused by panel]
            {"status":"Partial","remains":"250","charge":"0.9999"}     | End[event=PART, give=₹25.00, remains=250]
            {"status":"Partial","remains":"Unknown","charge":"0.9999"} | Hold[why=says Partial with remains Unknown of 1000]
            {"status":"In progress","remains":"0","charge":"0.9999"}   | GoOn[]
            """)
    void whatFollowsIsReckonedFromTheCustomersPrice(String body, String verdict) {
        var report = report(body);

        var decided = RefundRule.decide(Paise.of(100_00), Paise.ZERO, 1000, report.status(), report.remains());
        assertEquals(verdict, decided.toString());
    }

    private StatusAnswer.Report report(String body) {
        var answered = assertInstanceOf(StatusAnswer.Answered.class, answered("status 7", 200, body));
        return assertInstanceOf(StatusAnswer.Report.class, answered.orders().get("7"));
    }

    // What breaks naive clients: add has no idempotency key
    @Test
    void anAddWithoutAnAnswerIsNeverRepeated() {
        var ends = List.of(
                new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build(),
                new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build(),
                new MockResponse.Builder().code(503).setHeader("Retry-After", "0").build(),
                new MockResponse.Builder().body("{\"order\":23501}").setHeader("Content-Length", "90")
                        .onResponseEnd(new SocketEffect.CloseSocket()).build());
        for (int i = 0; i < ends.size(); i++) {
            server.enqueue(ends.get(i));
            var answer = Said.answer(client, panel(i == 0 ? Duration.ofSeconds(1) : LONG, 6_000), "add");

            assertInstanceOf(SubmissionRule.Unknown.class, decide(answer), "end " + i);
            assertEquals(i + 1, server.getRequestCount());
        }
    }

    // What breaks naive clients: soft errors of add, to what follows from them
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            You have active order with this link. Please wait until order being completed. | Later[after=PT2M, why=…]
            Not enough funds on balance | Poor[why=…]
            Incorrect service ID        | Decline[why=…]
            Incorrect link              | GiveBack[why=…]
            Incorrect quantity          | Decline[why=…]
            Incorrect API key           | Wait[held=NO_ROUTE, why=…]
            Something odd               | Unknown[why=…]
            """)
    void aSoftErrorHasItsConsequence(String words, String verdict) {
        for (var body : List.of("{\"error\":\"%s\"}", "{\"status\":false,\"msg\":\"%s\"}", "{\"status\":\"error\",\"message\":\"%s\"}")) {
            for (int status : new int[] {200, 400, 422}) {
                var answer = answered("add", status, body.formatted(words));
                assertEquals(verdict.replace("…", words), decide(answer).toString());
            }
        }
    }

    private static SubmissionRule.Verdict decide(Object answer) {
        return SubmissionRule.decide(assertInstanceOf(AddAnswer.class, answer), new Retries(Duration.ofMinutes(2)), 1);
    }

    // What breaks naive clients: published limits
    @ParameterizedTest
    @ValueSource(ints = {50, 120})
    void noMoreIsAskedInAMinuteThanAllowed(int perMinute) {
        var sent = new ArrayList<Instant>();
        LongSupplier nanos = () -> Duration.between(ManualClock.MONDAY, clock.instant()).toNanos();
        var api = new GuardedApi(client, clock, nanos, clock::pass, new ProviderMeter(nanos));
        for (int i = 0; i < perMinute + 10; i++) {
            // on a connection that is kept, this server takes 40 ms for each
            server.enqueue(new MockResponse.Builder().setHeader("Connection", "close").body("{\"balance\":1}").build());
            assertEquals("1 -", Said.of(api.balance(panel(LONG, perMinute))));
            sent.add(clock.instant());
        }

        for (int i = perMinute; i < sent.size(); i++) {
            assertTrue(Duration.between(sent.get(i - perMinute), sent.get(i)).compareTo(Duration.ofMinutes(1)) > 0, "request " + i);
        }
        assertEquals(sent.size(), server.getRequestCount());
    }
}
