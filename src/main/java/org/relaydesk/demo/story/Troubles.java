package org.relaydesk.demo.story;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.relaydesk.conversation.InboundRow;
import org.relaydesk.customer.Identity;
import org.relaydesk.demo.sim.Fate;
import org.relaydesk.demo.world.Backstage;
import org.relaydesk.demo.world.Goods;
import org.relaydesk.demo.world.Person;
import org.relaydesk.demo.world.References;
import org.relaydesk.mismatch.Mismatch;
import org.relaydesk.money.Paise;
import org.relaydesk.money.Rupees;

/** What no rule can decide, and what therefore waits for the seller. */
final class Troubles {
    private final Cast cast;
    private final Watch watch;
    private final Reporter report;
    private final Orders orders;
    private final References references;

    Troubles(Cast cast, Watch watch, Reporter report, Orders orders, References references) {
        this.cast = cast;
        this.watch = watch;
        this.report = report;
        this.orders = orders;
        this.references = references;
    }

    /** The customer pays without the paise, and then sends his app's screen. */
    void wrongAmount(Person person, Goods goods, long quantity, String reference) {
        var bill = orders.asked(person, goods, quantity);
        var paid = Paise.of(bill.asked().value() / 100 * 100);
        cast.pause();
        orders.shopper(person).pay(paid, references.reserve(reference));
        var came = unmatched(reference);
        cast.tell(bill.order() + " not paid: " + came + " came instead of " + Rupees.text(bill.asked()) + ", UTR " + reference);
        cast.pause();
        orders.shopper(person).sendScreenshot(paid, reference, "I paid " + Rupees.text(paid) + ", UTR " + reference);
        var mismatch = watch.await("mismatch with screenshot and bank credit of " + bill.order(), () ->
                open(person).filter(m -> m.creditId() != null && m.number() == bill.number() && m.pictures() > 0));
        cast.tell(bill.order() + " mismatch " + mismatch.id() + " waits for the seller: " + person.name()
                + " sent a screenshot, its bank credit was found");
    }

    /** A payment of nobody knows whom. */
    void unknownPayer(Person payer, Paise amount, String reference) {
        cast.pause();
        cast.bank().credit(payer.bank(), amount, payer.vpa(), references.reserve(reference));
        var came = unmatched(reference);
        long mismatch = watch.await("mismatch with the credit " + reference, () -> with(reference));
        cast.tell("mismatch " + mismatch + " waits for the seller: " + came + " from " + payer.vpa() + ", UTR "
                + reference + ", fits no order");
    }

    /** A screenshot of a payment that the bank knows nothing of. */
    void claimAlone(Person person, Paise amount) {
        cast.pause();
        orders.shopper(person).sendScreenshot(amount, references.next(), "I paid " + Rupees.text(amount) + " for a top-up");
        var mismatch = watch.await("mismatch with the screenshot of " + person.name(), () ->
                open(person).filter(m -> m.creditId() == null && m.pictures() > 0));
        cast.tell("mismatch " + mismatch.id() + " waits for the seller: " + person.name() + " says he paid "
                + Rupees.text(amount) + ", no bank credit yet");
    }

    /** The provider never answers: nobody knows whether the order is there. */
    void noAnswer(Person person, Goods goods, long quantity) {
        orders.fated(person, goods, Fate.noAnswer());
        var bill = orders.asked(person, goods, quantity);
        orders.pay(person, bill);
        var reason = report.line(bill, "order.unknown").get("reason");
        cast.tell(bill.order() + " waits for the seller: " + goods.panel() + " did not answer (" + reason + ")");
        // what the seller has with it afterwards is asked for by itself, and tells him something
        watch.await("balance after " + bill.order(), () -> balanceAfter(bill));
    }

    private Optional<String> balanceAfter(Bill bill) {
        var stage = cast.stage();
        return stage.reader().call(() -> stage.attempts().ofOrder(bill.number())).stream()
                .flatMap(a -> Optional.ofNullable(a.balanceAfter()).stream())
                .findFirst();
    }

    /** From now on the provider answers nothing at all. */
    void silent(Goods goods) {
        cast.panel(goods).silent(true);
        watch.await("trouble with " + goods.panel(), () -> cast.trouble(goods));
        cast.tell(goods.panel() + " does not answer any more");
    }

    /** The seller's balance with the provider does not cover the order. */
    Bill balanceLow(Person person, Goods goods, long quantity) {
        var bill = orders.asked(person, goods, quantity);
        orders.pay(person, bill);
        cast.tell(bill.order() + " waits for the seller: " + goods.panel() + " " + report.line(bill, "order.held").get("reason"));
        return bill;
    }

    private String unmatched(String reference) {
        var line = watch.line("UTR " + reference, "credit.unmatched", l -> l.figures().contains("utr=" + reference + "\n"));
        return Reporter.rupees(line.get("amount"));
    }

    /** An open mismatch; {@code number} is its order's or 0, {@code pictures} how many screenshots are kept with it. */
    private record Item(long id, @Nullable Long creditId, long number, long pictures) {}

    private Optional<Item> open(Person person) {
        var stage = cast.stage();
        return stage.reader().call(() -> stage.customers().identity(Identity.Kind.WA_ID, person.waId())
                .flatMap(i -> stage.mismatches().openOf(i.customerId()).stream().findFirst())
                .map(m -> new Item(m.id(), m.creditId(), Optional.ofNullable(m.orderNumber()).orElse(0L), pictures(stage, m))));
    }

    private Optional<Long> with(String reference) {
        var stage = cast.stage();
        return stage.reader().call(() -> stage.credits().byReference(reference).stream()
                .flatMap(c -> stage.mismatches().openWithCredit(c.id()).stream())
                .map(Mismatch::id)
                .findFirst());
    }

    private static long pictures(Backstage stage, Mismatch mismatch) {
        return stage.mismatches().pictures(mismatch.id()).stream()
                .flatMap(p -> stage.inbound().byId(p.messageId()).stream())
                .filter(m -> m.mediaState() == InboundRow.Media.KEPT)
                .count();
    }
}
