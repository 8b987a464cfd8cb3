package org.relaydesk.simulation;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.relaydesk.adapter.bank.SmsPayload;
import org.relaydesk.money.Paise;
import org.relaydesk.queue.InboxDoor.Source;
import org.relaydesk.support.Phone;

/** The seller's bank: takes payments and tells of them by SMS, which come late, twice, in any order, or never. */
final class Bank {
    private final World world;
    private final Mailbox mailbox;
    private final Dice dice;
    private final Map<String, Payment> payments = new HashMap<>();
    private long utrs = 600_000_000_000L;

    Bank(World world, Mailbox mailbox) {
        this.world = world;
        this.mailbox = mailbox;
        this.dice = world.dice("bank");
    }

    /** Somebody pays now, and means the order. */
    Payment pay(String order, long paise, boolean withUtr) {
        var at = world.now();
        var utr = withUtr ? Long.toString(++utrs) : null;
        var text = text(paise, utr, at);
        var key = utr == null ? "sms:" + fingerprint(text, at) : "upi:" + utr;
        var payment = new Payment(key, utr, paise, at, order);
        payments.put(key, payment);
        world.note(order + " is paid " + paise + " by " + key);
        tell(payment, text);
        return payment;
    }

    Payment payment(String key) {
        return world.known(payments.get(key), key);
    }

    private void tell(Payment payment, String text) {
        if (dice.percent(1)) {
            return;
        }
        world.after(delay(), () -> send(payment, sms(text, payment.at(), 900)));
        if (dice.percent(15)) {
            world.after(delay(), () -> send(payment, sms(text, payment.at(), 900)));
        }
        if (dice.percent(8)) {
            // the app tries again, and says another time at which it received it
            world.after(delay(), () -> send(payment, sms(text, payment.at(), 4_700)));
        }
        if (payment.utr() != null && dice.percent(8)) {
            world.after(delay(), () -> send(payment, byAnotherApp(text, payment.at())));
        }
        if (dice.percent(2)) {
            mailbox.send(Source.BANK_SMS, sms("123456 is your OTP to log in", world.now(), 300), List.of(() -> { }));
        }
    }

    private Duration delay() {
        return dice.percent(90)
                ? dice.between(Duration.ofSeconds(2), Duration.ofMinutes(3))
                : dice.between(Duration.ofMinutes(3), dice.percent(50) ? Duration.ofHours(2) : Duration.ofDays(7));
    }

    private void send(Payment payment, String body) {
        mailbox.send(Source.BANK_SMS, body, List.of(() -> world.expected.credited(payment)));
    }

    private static String text(long paise, @Nullable String utr, Instant at) {
        var whole = Phone.credit(Paise.of(paise), utr == null ? "" : utr, at);
        return utr == null ? whole.replace(" (UPI Ref No )", "") : whole;
    }

    private static String sms(String text, Instant at, long receivedAfter) {
        return "{\"from\":\"" + Phone.BANK + "\",\"text\":\"" + text + "\",\"sentStamp\":" + at.toEpochMilli()
                + ",\"receivedStamp\":" + (at.toEpochMilli() + receivedAfter) + ",\"sim\":\"SIM1\"}";
    }

    private static String byAnotherApp(String text, Instant at) {
        return "{\"event\":\"sms:received\",\"payload\":{\"messageId\":\"m" + at.toEpochMilli() + "\",\"message\":\"" + text
                + "\",\"sender\":\"" + Phone.BANK + "\",\"receivedAt\":\"" + at + "\"}}";
    }

    private static String fingerprint(String text, Instant at) {
        return SmsPayload.parse(sms(text, at, 0).getBytes(StandardCharsets.UTF_8), "application/json").key();
    }
}
