package org.relaydesk.demo.story;

import java.util.function.Predicate;

import org.relaydesk.demo.sim.Received;
import org.relaydesk.demo.sim.SimPhone;
import org.relaydesk.demo.world.Goods;
import org.relaydesk.demo.world.Person;
import org.relaydesk.demo.world.Screens;
import org.relaydesk.money.Paise;

/** A customer at work: he writes, reads what he is answered, taps, pays what he was asked, sends screenshots. */
final class Shopper {
    private final Cast cast;
    private final Watch watch;
    private final Person person;
    private final SimPhone phone;

    Shopper(Cast cast, Watch watch, Person person) {
        this.cast = cast;
        this.watch = watch;
        this.person = person;
        this.phone = cast.graph().phone(person.waId(), person.name());
    }

    Person person() {
        return person;
    }

    /** Orders in one line and asks for the UPI payment. */
    Bill buy(Goods goods, long quantity) {
        return Bill.read(answer("request to pay", offered(goods, quantity, "pay_upi"), m -> m.kind().equals("image")));
    }

    /** Orders in one line and pays from the wallet. */
    Bill buyFromWallet(Goods goods, long quantity) {
        return Bill.read(answer("word of the wallet", offered(goods, quantity, "pay_wallet"), m -> m.text().contains("wallet")));
    }

    private Runnable offered(Goods goods, long quantity, String choice) {
        var words = "buy " + goods.number() + " " + quantity + " " + goods.link(person);
        var offer = answer("offer of " + goods.name(), () -> phone.text(words), Shopper::offersToPay);
        cast.pause();
        return () -> phone.choose(offer, choice);
    }

    /** Orders by the menu, list by list. */
    Bill walk(Goods goods, long quantity) {
        var categories = answer("list of categories", () -> phone.text("menu"), m -> m.kind().equals("list"));
        cast.pause();
        var services = answer(
                "list of services", () -> phone.choose(categories, "cat:" + goods.category()), m -> m.kind().equals("list"));
        answer("question how many", () -> phone.choose(services, "svc:" + goods.number()), m -> m.text().contains("How many"));
        cast.pause();
        answer("question for the link", () -> phone.text(Long.toString(quantity)), m -> m.text().contains("link"));
        var offer = answer("offer of " + goods.name(), () -> phone.text(goods.link(person)), Shopper::offersToPay);
        return Bill.read(answer("request to pay", () -> phone.choose(offer, "pay_upi"), m -> m.kind().equals("image")));
    }

    /** Pays by UPI. */
    void pay(Paise amount, String reference) {
        cast.bank().credit(person.bank(), amount, person.vpa(), reference);
    }

    /** Sends his app's screen of a payment, and waits to be told that it is looked at. */
    void sendScreenshot(Paise amount, String reference, String words) {
        var png = cast.painter().png(Screens.of(person, amount, reference, cast.clock().instant()));
        answer("answer to the screenshot", () -> phone.picture(png, words), m -> m.text().contains("by hand"));
    }

    /** Asks for a refill or a cancellation in one line, and is told that it is noted or done. */
    void ask(String command, String order, String told) {
        answer("answer to " + command + " " + order, () -> phone.text(command + " " + order), m -> m.text().contains(told));
    }

    /** Waits until he has received a message that is so. */
    void receives(String what, Predicate<Received> so) {
        watch.await(what + " for " + person.name(), () -> phone.find(0, so));
    }

    private Received answer(String what, Runnable asking, Predicate<Received> so) {
        int before = phone.count();
        asking.run();
        return watch.await(what + " for " + person.name(), () -> phone.find(before, so));
    }

    private static boolean offersToPay(Received message) {
        return message.choices().stream().anyMatch(c -> c.id().equals("pay_upi"));
    }
}
