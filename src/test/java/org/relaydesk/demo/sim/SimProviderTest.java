package org.relaydesk.demo.sim;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.relaydesk.adapter.provider.ApiV2Client;
import org.relaydesk.demo.world.Catalogues;
import org.relaydesk.relay.AddAnswer;
import org.relaydesk.relay.AddRequest;
import org.relaydesk.relay.BalanceAnswer;
import org.relaydesk.relay.CancelAnswer;
import org.relaydesk.relay.ProviderAccount;
import org.relaydesk.relay.RefillAnswer;
import org.relaydesk.relay.RefillStatusAnswer;
import org.relaydesk.relay.ServicesAnswer;
import org.relaydesk.relay.StatusAnswer;
import org.relaydesk.support.ManualClock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The simulated panels as the real client sees them. */
class SimProviderTest {
    private static final String LINK = "https://instagram.com/fit.daily";

    private final Panel panel = new Panel(
            "bulkpanel", "demo-key", List.of(new PanelService("4411", "Followers", "Instagram", "Default", 105_000, 100, 10_000, true, true, true)));
    private final SimProvider provider = new SimProvider(List.of(panel));
    private final ApiV2Client client = new ApiV2Client(new ManualClock());

    @AfterEach
    void close() {
        client.close();
        provider.close();
    }

    private ProviderAccount account(String key, Duration timeout) {
        return new ProviderAccount("bulkpanel", provider.url("bulkpanel"), key, timeout);
    }

    private ProviderAccount account() {
        return account("demo-key", Duration.ofSeconds(20));
    }

    private static AddRequest order(String service, String quantity) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("link", LINK);
        parameters.put("quantity", quantity);
        return new AddRequest(service, parameters);
    }

    private String said(String id) {
        var entry = assertInstanceOf(StatusAnswer.Answered.class, client.status(account(), List.of(id))).orders().get(id);
        var report = assertInstanceOf(StatusAnswer.Report.class, entry);
        return report.status() + " " + report.remains() + " " + report.charge();
    }

    @Test
    void anOrderGoesItsWayPollByPollAndTheBalanceFollows() {
        panel.stand(4_120_000, 23_501);
        panel.expect(LINK, Fate.partial(157, 2));

        assertEquals("23501", assertInstanceOf(AddAnswer.Placed.class, client.add(account(), order("4411", "1000"))).providerOrderId());
        assertEquals(new BalanceAnswer.Balance(new BigDecimal("40.15000"), "USD"), client.balance(account()));
        assertEquals("Pending 1000 1.05000", said("23501"));
        assertEquals("In progress 579 1.05000", said("23501"));
        assertEquals("Partial 157 0.88515", said("23501"));
        assertEquals("Partial 157 0.88515", said("23501"));
        assertEquals(new BalanceAnswer.Balance(new BigDecimal("40.31485"), "USD"), client.balance(account()));
    }

    @Test
    void refusesAsPanelsDo() {
        panel.stand(50_000, 1);

        assertEquals("Invalid API key", refusal(client.add(account("other", Duration.ofSeconds(20)), order("4411", "1000"))));
        assertEquals("Not enough funds on balance", refusal(client.add(account(), order("4411", "1000"))));
        assertEquals("Incorrect service ID", refusal(client.add(account(), order("1", "1000"))));
        assertEquals("Incorrect quantity", refusal(client.add(account(), order("4411", "10"))));
        var answered = assertInstanceOf(StatusAnswer.Answered.class, client.status(account(), List.of("7", "8")));
        assertEquals(new StatusAnswer.OrderError("Incorrect order ID"), answered.orders().get("8"));
    }

    private static String refusal(AddAnswer answer) {
        return assertInstanceOf(AddAnswer.ErrorText.class, answer).message();
    }

    @Test
    void neverAnswersTheScriptedOrderAndTakesNothingForIt() {
        panel.stand(4_120_000, 1);
        panel.expect(LINK, Fate.noAnswer());

        assertInstanceOf(AddAnswer.Unclear.class, client.add(account("demo-key", Duration.ofMillis(300)), order("4411", "1000")));
        assertEquals(new BalanceAnswer.Balance(new BigDecimal("41.20000"), "USD"), client.balance(account()));
    }

    @Test
    void listsWhatItSells() {
        var offers = assertInstanceOf(ServicesAnswer.Listed.class, client.services(account())).offers();
        assertEquals(List.of(new ServicesAnswer.Offer(
                "4411", "Followers", "Instagram", "Default", new BigDecimal("1.05000"), 100, 10_000, true, true, true, "")), offers);
    }

    @Test
    void refillsWhatHasEndedStepByStep() {
        panel.stand(4_120_000, 1);
        panel.expect(LINK, Fate.completed(0));
        client.add(account(), order("4411", "1000"));

        assertEquals("Order not eligible for refill.", assertInstanceOf(RefillAnswer.Refused.class, client.refill(account(), "1")).message());
        assertEquals("Incorrect order ID", assertInstanceOf(RefillAnswer.Refused.class, client.refill(account(), "7")).message());
        assertEquals("Completed 0 1.05000", said("1"));
        assertEquals("701", assertInstanceOf(RefillAnswer.Asked.class, client.refill(account(), "1")).refillId());
        assertEquals("Pending", refill("701"));
        assertEquals("In progress", refill("701"));
        assertEquals("Completed", refill("701"));
        var many = assertInstanceOf(RefillStatusAnswer.Answered.class, client.refillStatus(account(), List.of("701", "9")));
        assertEquals("Completed", assertInstanceOf(RefillStatusAnswer.Word.class, many.refills().get("701")).status());
        assertEquals(new RefillStatusAnswer.Problem("Refill not found"), many.refills().get("9"));
    }

    private String refill(String id) {
        var answered = assertInstanceOf(RefillStatusAnswer.Answered.class, client.refillStatus(account(), List.of(id)));
        return assertInstanceOf(RefillStatusAnswer.Word.class, answered.refills().get(id)).status();
    }

    @Test
    void aCancellationIsTakenAndSeenByTheStatusAlone() {
        panel.stand(4_120_000, 1);
        panel.expect(LINK, Fate.completed(1));
        client.add(account(), order("4411", "1000"));

        var answered = assertInstanceOf(CancelAnswer.Answered.class, client.cancel(account(), List.of("1", "7")));
        assertInstanceOf(CancelAnswer.Entry.Asked.class, answered.orders().get("1"));
        assertEquals(new CancelAnswer.Entry.Refused("Incorrect order ID"), answered.orders().get("7"));
        assertEquals("In progress 1000 1.05000", said("1"));
        assertEquals("Canceled 1000 0.00000", said("1"));
        assertEquals(new BalanceAnswer.Balance(new BigDecimal("41.20000"), "USD"), client.balance(account()));
        var again = assertInstanceOf(CancelAnswer.Answered.class, client.cancel(account(), List.of("1")));
        assertEquals(new CancelAnswer.Entry.Refused("Order can't be cancelled"), again.orders().get("1"));
    }

    @Test
    void oneOrderALink() {
        panel.stand(4_120_000, 1);
        panel.expect(LINK, Fate.completed(0));
        client.add(account(), order("4411", "1000"));

        assertEquals("You have active order with this link. Please wait until order being completed.",
                refusal(client.add(account(), order("4411", "500"))));
        assertEquals("Completed 0 1.05000", said("1"));
        assertInstanceOf(AddAnswer.Placed.class, client.add(account(), order("4411", "500")));
    }

    @Test
    void countsCommentsByTheirLinesAndDropsByTheirRuns() {
        panel.stand(4_120_000, 1);
        var drops = order("4411", "100").parameters();
        var inDrops = new LinkedHashMap<>(drops);
        inDrops.put("runs", "3");
        client.add(account(), new AddRequest("4411", inDrops));
        assertEquals("Pending 300 0.31500", said("1"));

        panel.sell(List.of(new PanelService("4480", "Comments", "Instagram", "Custom Comments", 900_000, 2, 500, false, false, false)));
        var comments = new LinkedHashMap<String, String>();
        comments.put("link", LINK);
        comments.put("comments", "Nice\nVery nice\nThe nicest");
        client.add(account(), new AddRequest("4480", comments));
        assertEquals("Pending 3 0.02700", said("2"));
    }

    @Test
    void sellsSomethingElseLater() {
        panel.sell(Catalogues.of("bulkpanel"));
        var now = offers();
        panel.sell(Catalogues.later("bulkpanel"));
        var later = offers();

        assertEquals(60, now.size());
        assertTrue(now.stream().map(ServicesAnswer.Offer::type).collect(Collectors.toSet())
                .containsAll(List.of("Default", "Custom Comments", "Poll")));
        assertEquals(59, later.size());
        assertEquals(3, later.stream().filter(o -> !now.contains(o)).count(), "and one is gone");
    }

    private List<ServicesAnswer.Offer> offers() {
        return assertInstanceOf(ServicesAnswer.Listed.class, client.services(account())).offers();
    }
}
