package org.relaydesk.demo.sim;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.relaydesk.adapter.provider.ApiV2Client;
import org.relaydesk.relay.AddAnswer;
import org.relaydesk.relay.AddRequest;
import org.relaydesk.relay.BalanceAnswer;
import org.relaydesk.relay.ProviderAccount;
import org.relaydesk.relay.ServicesAnswer;
import org.relaydesk.relay.StatusAnswer;
import org.relaydesk.support.ManualClock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

/** The simulated panels as the real client sees them. */
class SimProviderTest {
    private static final String LINK = "https://instagram.com/fit.daily";

    private final Panel panel = new Panel(
            "bulkpanel", "demo-key", List.of(new PanelService("4411", "Followers", "Instagram", 105_000, 100, 10_000, true)));
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
                "4411", "Followers", "Instagram", "Default", new BigDecimal("1.05000"), 100, 10_000, true, false, false, "")), offers);
    }
}
