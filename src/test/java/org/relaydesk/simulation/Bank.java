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
    /** In how many forms the phone may post the same SMS. */
    static final int FORMS = 3;

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

    /** Somebody pays now, and means the order; the bank tells of it as banks do. */
    Payment pay(String order, long paise, boolean withUtr) {
        var payment = take(order, paise, withUtr);
        tell(payment);
        return payment;
    }

    /** The same, and the bank says nothing by itself. */
    Payment take(String order, long paise, boolean withUtr) {
        var at = world.now();
        var utr = withUtr ? Long.toString(++utrs) : null;
        var key = utr == null ? "sms:" + fingerprint(text(paise, null, at), at) : "upi:" + utr;
        var payment = new Payment(key, utr, paise, at, order);
        payments.put(key, payment);
        world.note(order + " is paid " + paise + " by " + key);
        return payment;
    }

    Payment payment(String key) {
        return world.known(payments.get(key), key);
    }

    private void tell(Payment payment) {
        if (dice.percent(1)) {
            return;
        }
        world.after(delay(), () -> send(payment, 0));
        if (dice.percent(15)) {
            world.after(delay(), () -> send(payment, 0));
        }
        if (dice.percent(15)) {
            world.after(delay(), () -> send(payment, (int) dice.between(1, FORMS - 1)));
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

    /** Posts the SMS in one of its {@link #FORMS}. */
    void send(Payment payment, int form) {
        var text = text(payment.paise(), payment.utr(), payment.at());
        var body = switch (form) {
            case 0 -> sms(text, payment.at(), 900);
            // without a reference it is known by the words of this one app alone
            case 1 -> payment.utr() == null ? sms(text, payment.at(), 300) : byAnotherApp(text, payment.at());
            // the app tries again, and says another time at which it received it
            default -> sms(text, payment.at(), 4_700);
        };
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
