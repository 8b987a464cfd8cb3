package org.relaydesk.process;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

import org.relaydesk.money.Paise;
import org.relaydesk.money.Rupees;
import org.relaydesk.support.Await;
import org.relaydesk.support.Hooks;
import org.relaydesk.support.Phone;
import org.relaydesk.support.Settings;

/** Customers, their bank, two providers and the seller, all at work on a running program until it dies. */
final class Load {
    private static final int CUSTOMERS = 4;
    /** Orders of one customer: somebody who writes more than 20 messages a minute is not answered. */
    private static final int EACH = 5;
    private static final Pattern ASKED = Pattern.compile("Order \\*(\\w+)\\*: pay exactly \\*(₹[\\d,.]+)\\*");
    private static final Pattern ANSWERED = Pattern.compile(ASKED + "|is paid with|amounts for this price are taken");

    final Promises promises = new Promises();
    final Post post;
    private final Seller seller = new Seller(promises);
    private final List<Panel> panels;
    private final Town town;
    private final Random random;
    private final AtomicInteger number = new AtomicInteger();
    /** Orders by their links, where a provider was asked for them. */
    private final Map<String, String> orders = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Throwable> troubles = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean over;
    private int life;

    Load(Town town, long seed) {
        this.town = town;
        this.random = new Random(seed);
        this.post = new Post(town.graph);
        this.panels = List.of(new Panel(town.bulk, this::silent), new Panel(town.second, this::silent));
    }

    /** The provider has it and said nothing: the seller looks there and decides. */
    private void silent(String link, int id) {
        var order = orders.get(link);
        if (order != null) {
            decideHeld(order, id);
        }
    }

    private void decideHeld(String order, int id) {
        seller.toDo(switch (Math.floorMod(order.hashCode(), 3)) {
            case 0 -> Decision.refund(order);
            case 1 -> Decision.sendAgain(order);
            default -> Decision.itIsThere(order, id);
        });
    }

    /** Orders that were being sent when the program was killed: nobody at the provider can tell, so they are paid back. */
    void decideAfterCrash(List<String> held) {
        held.stream().map(Decision::refund).filter(d -> !seller.asked(d.trace())).forEach(seller::toDo);
    }

    /** Everybody starts, with customers that were never seen before. */
    void begin(Child child) {
        over = false;
        life++;
        threads.clear();
        for (int c = 0; c < CUSTOMERS; c++) {
            var place = "91" + String.format("%04d", life) + String.format("%02d", c);
            var dice = new Random(random.nextLong());
            threads.add(start(() -> buyOn(place, dice)));
        }
        threads.add(start(() -> seller.work(child, () -> over)));
    }

    private Thread start(Runnable work) {
        return Thread.ofPlatform().start(() -> {
            try {
                work.run();
            } catch (UncheckedIOException e) {
                // killed
            } catch (RuntimeException | AssertionError e) {
                troubles.add(e);
            }
        });
    }

    /** After the kill: what anybody complains of that is not the kill. */
    List<String> end() {
        over = true;
        for (var thread : threads) {
            try {
                if (!thread.join(Duration.ofSeconds(40))) {
                    troubles.add(new AssertionError("somebody does not stop"));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        town.graph.sent.clear();
        var said = troubles.stream().map(Throwable::toString).toList();
        troubles.clear();
        return said;
    }

    /** @param place what the numbers begin with of those who order from there, one after the other */
    private void buyOn(String place, Random dice) {
        for (int order = 0; !over; order++) {
            var from = place + String.format("%04d", order / EACH);
            int n = number.incrementAndGet();
            int before = post.count(from);
            int quantity = 100 + n * 37 % 9_900;
            int service = 1 + dice.nextInt(3);
            var link = Settings.link(service, Integer.toString(n));
            webhook("m" + n + "a", text(from, n, "buy " + service + " " + quantity + " " + link), dice);
            if (dice.nextInt(4) == 0) {
                webhook("m" + n + "b", Hooks.button("m" + n + "b", from, Instant.now(), "pay_wallet"), dice);
            }
            webhook("m" + n + "c", Hooks.button("m" + n + "c", from, Instant.now(), "pay_upi"), dice);
            Await.until(from + " is asked to pay", Duration.ofSeconds(60),
                    () -> over || post.since(from, before).stream().anyMatch(t -> ANSWERED.matcher(t).find()));
            asked(post.since(from, before)).ifPresent(asked -> pay(from, n, link, asked, dice));
        }
    }

    private static String text(String from, int n, String text) {
        return Hooks.text("m" + n + "a", from, Instant.now(), text);
    }

    private static Optional<Town.Asked> asked(List<String> told) {
        return told.reversed().stream().map(ASKED::matcher).filter(m -> m.find()).findFirst()
                .map(m -> new Town.Asked(m.group(1), Rupees.parse(m.group(2)).orElseThrow()));
    }

    /** Mostly exactly; sometimes a thousand rupees too much, which the seller puts right. Sometimes he is given something. */
    private void pay(String from, int n, String link, Town.Asked asked, Random dice) {
        orders.put(link, asked.order());
        boolean exact = dice.nextInt(5) > 0;
        var amount = exact ? asked.amount() : asked.amount().plus(Paise.of(100_000));
        var utr = Long.toString(700_000_000_000L + n);
        var body = Phone.smsBody(Phone.BANK, Phone.credit(amount, utr, Instant.now()), Instant.now());
        if (town.phone.sms(body) == 200) {
            promises.credit(utr, amount.value(), body);
        }
        if (!exact) {
            seller.toDo(dice.nextBoolean() ? Decision.apply(utr, asked.order()) : Decision.credit(utr, from));
        }
        if (dice.nextInt(10) == 0) {
            town.phone.sms(body);
        }
        if (dice.nextBoolean()) {
            seller.toDo(Decision.gift(from, 500 + n, n));
        } else if (dice.nextInt(4) == 0) {
            seller.toDo(Decision.correction(from, 100, n));
        }
    }

    /** Meta repeats itself now and then. */
    private void webhook(String id, String body, Random dice) {
        if (town.phone.webhook(body) == 200) {
            promises.message(id, body);
        }
        if (dice.nextInt(10) == 0) {
            town.phone.webhook(body);
        }
    }

    void completeAll() {
        panels.forEach(Panel::completeAll);
    }

    /** Links that went out more often than the seller wanted. */
    List<String> doubledAdds() {
        var broken = new ArrayList<String>();
        for (var panel : panels) {
            panel.adds.forEach((link, times) -> {
                var order = orders.get(link);
                boolean again = order != null && seller.asked(Decision.sendAgain(order).trace());
                if (times > (again ? 2 : 1)) {
                    broken.add("doubled: add of " + link + " went out " + times + " times");
                }
            });
        }
        return broken;
    }
}
