package org.relaydesk.demo.story;

import java.util.Map;
import java.util.function.Predicate;

import jakarta.data.Limit;

import org.relaydesk.book.BookLine;
import org.relaydesk.demo.world.Goods;
import org.relaydesk.demo.world.Person;
import org.relaydesk.demo.world.Shop;
import org.relaydesk.order.Order;
import org.relaydesk.order.OrderStatus;

/** What customers ask for after they have ordered, and hear of it turn by turn. */
final class Wishes {
    private static final Limit LATELY = Limit.of(100);

    private final Cast cast;
    private final Watch watch;
    private final Reporter report;
    private final Orders orders;

    Wishes(Cast cast, Watch watch, Reporter report, Orders orders) {
        this.cast = cast;
        this.watch = watch;
        this.report = report;
        this.orders = orders;
    }

    /** Asks for a refill of an order of days ago; returns its id for {@link #refilled}. */
    String refill(Person person, Goods goods, long quantity) {
        cast.pause();
        var order = completed(person, goods, quantity);
        orders.shopper(person).ask("refill", order, "is noted");
        cast.tell(order + " refill asked for by " + person.name());
        var taken = line(order, "refill.state", "state=ASKED");
        cast.tell(order + " refill taken by " + taken.get("provider"));
        orders.shopper(person).receives("word that a refill was asked for", m -> m.text().contains("We asked for a refill of *" + order));
        cast.tell(order + " customer told");
        return order;
    }

    void refilled(Person person, String order) {
        line(order, "refill.state", "state=DONE");
        cast.tell(order + " refill completed");
        orders.shopper(person).receives("word of a refill", m -> m.text().contains("refill of *" + order + "* is completed"));
        cast.tell(order + " customer told");
    }

    /** An order that no provider has taken yet is cancelled at once. */
    void cancelled(Person person, Bill bill) {
        cast.pause();
        orders.shopper(person).ask("cancel", bill.order(), "is cancelled");
        report.line(bill, "cancel.unsent");
        cast.tell(bill.order() + " cancelled by " + person.name() + " before it was sent");
        report.givenBack(bill);
    }

    private String completed(Person person, Goods goods, long quantity) {
        var stage = cast.stage();
        return stage.reader().call(() -> stage.orders().newest(LATELY)).stream()
                .filter(o -> o.status() == OrderStatus.COMPLETED && o.serviceNumber() == goods.number())
                .filter(o -> o.quantity() == quantity && o.link().equals(goods.link(person)))
                .map(Order::orderId)
                .findFirst()
                .orElseThrow(() -> new StoryFailed("The demo's story broke off: " + person.name() + " has no order to refill"));
    }

    private Map<String, String> line(String order, String what, String figure) {
        Long number = Long.valueOf(order.substring(Shop.ORDER_PREFIX.length()));
        Predicate<BookLine> so = l -> number.equals(l.orderNumber()) && l.figures().contains(figure + "\n");
        return watch.line(order, what, so);
    }
}
