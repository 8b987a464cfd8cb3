package org.relaydesk.demo.sim;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

import okhttp3.Request;
import org.jspecify.annotations.Nullable;

import org.relaydesk.adapter.http.Exchange;
import org.relaydesk.adapter.http.OnceBody;
import org.relaydesk.adapter.http.Outcome;
import org.relaydesk.money.Paise;

/** The bank and the seller's phone: each credit becomes an SMS that the phone's forwarder app posts to the program. */
public final class SimBank implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final long ANSWER_LIMIT = 1L << 16;

    private final Exchange exchange = Exchange.pooled();
    private final String token;
    private final ZoneId zone;
    private final InstantSource clock;
    private volatile @Nullable URI address;

    /** @param token that the forwarder app shows */
    public SimBank(String token, ZoneId zone, InstantSource clock) {
        this.token = token;
        this.zone = zone;
        this.clock = clock;
    }

    /** Sets where the forwarder posts to, {@code http://127.0.0.1:8787/bank/sms}. */
    public void connect(URI forwardTo) {
        address = forwardTo;
    }

    /**
     * A payment arrives.
     *
     * @param payer VPA
     * @param reference twelve digits
     * @throws IllegalStateException if the program does not take the SMS
     */
    public void credit(BankWords bank, Paise amount, String payer, String reference) {
        var now = clock.instant();
        var text = bank.say(amount, LocalDate.ofInstant(now, zone), payer, reference);
        forward(bank.header(), text, now.toEpochMilli());
    }

    @Override
    public void close() {
        exchange.close();
    }

    private void forward(String from, String text, long millis) {
        var to = address;
        if (to == null) {
            throw new IllegalStateException("the simulated phone knows no address to forward SMS to");
        }
        var sms = LoopbackServer.object(Map.of("from", from, "text", text, "sim", "SIM1"));
        sms.addProperty("sentStamp", millis);
        sms.addProperty("receivedStamp", millis);
        var request = new Request.Builder()
                .url(to.toString())
                .header("Authorization", "Bearer " + token)
                .post(OnceBody.json(sms.toString()))
                .build();
        var outcome = exchange.run(request, TIMEOUT, ANSWER_LIMIT);
        if (!(outcome instanceof Outcome.Answer answer && answer.isSuccess())) {
            throw new IllegalStateException("the bank's SMS was not taken: " + outcome);
        }
    }
}
