package org.relaydesk.demo.story;

import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.relaydesk.demo.world.Goods;
import org.relaydesk.demo.world.Person;
import org.relaydesk.money.Paise;
import org.relaydesk.money.Rupees;
import org.relaydesk.queue.OutboxRow;

/** Waits for what must come of an order, and tells it as the store has it. */
final class Reporter {
    private final Cast cast;
    private final Watch watch;

    Reporter(Cast cast, Watch watch) {
        this.cast = cast;
        this.watch = watch;
    }

    void ordered(Bill bill, Person by, Goods goods) {
        var placed = line(bill, "order.placed");
        var asked = line(bill, "payment.asked");
        cast.tell(bill.order() + " ordered by " + by.name() + ": " + count(placed.get("quantity")) + " "
                + placed.getOrDefault("service", goods.name()) + " for " + rupees(asked.get("amount")));
    }

    void orderedFromWallet(Bill bill, Person by, Goods goods) {
        var placed = line(bill, "order.placed");
        cast.tell(bill.order() + " ordered by " + by.name() + ": " + count(placed.get("quantity")) + " "
                + placed.getOrDefault("service", goods.name()) + " for " + rupees(placed.get("amount")));
        cast.tell(bill.order() + " paid: " + rupees(line(bill, "payment.wallet").get("amount")) + " from the wallet");
    }

    void paid(Bill bill) {
        var matched = line(bill, "payment.matched");
        cast.tell(bill.order() + " paid: " + rupees(matched.get("amount")) + " matched by UTR " + matched.get("utr"));
    }

    void sent(Bill bill) {
        var accepted = line(bill, "order.accepted");
        cast.tell(bill.order() + " sent to " + accepted.get("provider") + " as " + accepted.get("providerOrder"));
    }

    void completed(Bill bill) {
        status(bill, "Completed");
        cast.tell(bill.order() + " completed");
        told(bill, "completed:" + bill.order());
    }

    /** A refund: partial or whole, with the message about it. */
    void refunded(Bill bill, String lastWord) {
        status(bill, lastWord);
        var given = line(bill, "refund.given");
        cast.tell(bill.order() + (lastWord.equals("Partial")
                ? " partial: " + count(given.get("remains")) + " of " + count(given.get("quantity")) + " not delivered"
                : " cancelled by the provider"));
        givenBack(bill);
    }

    /** The money of an order is in the wallet again, and the customer knows it. */
    void givenBack(Bill bill) {
        var given = line(bill, "refund.given");
        cast.tell(bill.order() + " refunded: " + rupees(given.get("amount")) + " to the wallet");
        told(bill, given.getOrDefault("key", ""));
    }

    private void status(Bill bill, String word) {
        watch.line(bill.order() + " as " + word, "order.status", l ->
                Long.valueOf(bill.number()).equals(l.orderNumber()) && l.figures().contains("status=" + word + "\n"));
    }

    private void told(Bill bill, String message) {
        watch.await("read message about " + bill.order(), () -> state(message).filter(s -> s == OutboxRow.State.READ));
        cast.tell(bill.order() + " customer told");
    }

    private Optional<OutboxRow.State> state(String message) {
        return cast.stage().reader().call(() -> cast.stage().outbox().byKey(message).map(OutboxRow::state));
    }

    Map<String, String> line(Bill bill, String what) {
        return watch.line(bill.order(), what, l -> Long.valueOf(bill.number()).equals(l.orderNumber()));
    }

    static String rupees(@Nullable String paise) {
        return paise == null ? "?" : Rupees.text(Paise.of(Long.parseLong(paise)));
    }

    private static String count(@Nullable String number) {
        return number == null ? "?" : Rupees.count(Long.parseLong(number));
    }
}
