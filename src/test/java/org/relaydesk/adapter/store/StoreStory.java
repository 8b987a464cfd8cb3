package org.relaydesk.adapter.store;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import org.relaydesk.mismatch.Decision;
import org.relaydesk.mismatch.Mismatch;
import org.relaydesk.money.Paise;
import org.relaydesk.order.Order;
import org.relaydesk.support.FakeGraph;
import org.relaydesk.support.Hooks;
import org.relaydesk.support.Shop;

/** A day in a shop with something of everything in it, always the same: what the kept stores of old versions hold. */
public final class StoreStory {
    public static final String ASHA = "919800000001";
    public static final String RAVI = "919800000002";
    public static final String MEERA = "919800000003";
    public static final byte[] PICTURE = "a made-up picture of a payment".getBytes(StandardCharsets.UTF_8);

    private final Shop shop;

    private StoreStory(Shop shop) {
        this.shop = shop;
    }

    /** Plays it in a new shop. */
    public static void play(Shop shop) {
        var story = new StoreStory(shop);
        story.ordersThatEnd();
        story.walletsAndGifts();
        story.mismatches();
        story.whatIsLeftOpen();
    }

    private void ordersThatEnd() {
        ended(shop.paid(ASHA, 1, 1000, "https://instagram.com/completed"), "Completed", "0");
        ended(shop.paid(ASHA, 1, 1000, "https://instagram.com/partial"), "Partial", "157");
        ended(shop.paid(RAVI, 2, 2500, "https://instagram.com/cancelled"), "Canceled", "2500");
        var told = shop.graph.to(ASHA).getLast();
        shop.hook(Hooks.status(told.wamid(), ASHA, shop.now(), "delivered", told.key(), null));
        shop.hook(Hooks.status(told.wamid(), ASHA, shop.now(), "read", told.key(), null));
        shop.work();
    }

    private void ended(Order order, String status, String remains) {
        shop.bulk.is(String.valueOf(order.providerOrderId()), status, remains);
        shop.clock.pass(Duration.ofMinutes(5));
        shop.sweep();
    }

    private void walletsAndGifts() {
        shop.gift(RAVI, 50_000);
        shop.say(RAVI, "buy 3 1000 https://youtube.com/from-the-wallet");
        shop.press(RAVI, "pay_wallet");
        shop.say(MEERA, "support how do I pay?");
        long helped = shop.customer(MEERA);
        shop.write(() -> {
            shop.useCases.handOver().handBack(helped, "seller");
            return true;
        });
    }

    private void mismatches() {
        shop.graph.holds("picture1", PICTURE, "image/jpeg");
        var asked = shop.ask(MEERA, 1, 1000, "https://instagram.com/too-little");
        shop.hook(Hooks.attachment(shop.nextId(), MEERA, shop.now(), "image", "picture1", "image/jpeg", "I paid"));
        shop.work();
        shop.gift(MEERA, 5_000);
        shop.credit(Paise.of(14_500), shop.utr());
        var applied = open().getFirst();
        var credit = shop.number("select max(id) from bank_credit");
        shop.write(() -> shop.useCases.resolveMismatch()
                .handle(new Decision.Apply(applied.id(), applied.version(), credit, asked.order(), "")));
        shop.work();
        // nobody knows whose this one is
        shop.credit(Paise.of(77_700), shop.utr());
    }

    private List<Mismatch> open() {
        return shop.read(() -> shop.repositories.mismatches().open());
    }

    private void whatIsLeftOpen() {
        shop.ask(RAVI, 2, 1000, "https://instagram.com/expired");
        shop.close(Duration.ofMinutes(31));
        shop.bulk.add = shop.bulk::reset;
        shop.paid(ASHA, 1, 500, "https://instagram.com/nobody-knows");
        shop.bulk.add = shop.bulk::accept;
        shop.paid(MEERA, 3, 1000, "https://youtube.com/with-the-provider");
        shop.ask(ASHA, 1, 2000, "https://instagram.com/awaits-payment");
        shop.say(RAVI, "buy 1 1000 https://instagram.com/half-said");
    }

    /** What the picture is kept as. */
    public static String picture() {
        return FakeGraph.sha256(PICTURE);
    }
}
