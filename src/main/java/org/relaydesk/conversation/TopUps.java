package org.relaydesk.conversation;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.relaydesk.customer.Customer;
import org.relaydesk.money.Paise;
import org.relaydesk.money.Rupees;

/** {@code topup 500}: asks for a payment into the customer's wallet, by an amount of its own as for an order. */
final class TopUps {
    private static final Paise LEAST = Paise.of(10_00);
    /** What most banks let a person pay by UPI in a day. */
    private static final Paise MOST = Paise.of(1_00_000_00);
    private static final long RUPEE = 100;

    private final Till till;

    TopUps(Till till) {
        this.till = till;
    }

    /** @param words what was written behind the command */
    void ask(Speaker speaker, Customer customer, String words) {
        if (words.toLowerCase(Locale.ROOT).equals("cancel")) {
            speaker.say(till.withdrawTopUps(customer.id()) > 0 ? "topup.cancelled" : "topup.none");
            return;
        }
        var wanted = rupees(words);
        if (wanted.isEmpty()) {
            speaker.say("topup.how", Map.of("least", LEAST, "most", MOST));
        } else if (wanted.get().compareTo(LEAST) < 0 || wanted.get().compareTo(MOST) > 0) {
            speaker.say("topup.bounds", Map.of("amount", wanted.get(), "least", LEAST, "most", MOST));
        } else {
            ask(speaker, customer, wanted.get());
        }
    }

    private void ask(Speaker speaker, Customer customer, Paise wanted) {
        if (!till.isOpen()) {
            speaker.say("refused.disk-full");
        } else if (!till.mayTopUp(customer.id())) {
            speaker.say("topup.many");
        } else if (!till.takesUpi(wanted)) {
            till.noneFree(wanted, customer.id());
            speaker.say("topup.busy");
        } else {
            speaker.send(till.topUp(customer, wanted), null);
        }
    }

    /** Whole rupees: the paise are what the payment is known by. */
    private static Optional<Paise> rupees(String words) {
        return Rupees.parse(words).filter(amount -> amount.value() % RUPEE == 0);
    }
}
