package org.relaydesk.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;

import org.relaydesk.message.Outbound;
import org.relaydesk.queue.InboxDoor.Source;
import org.relaydesk.support.Hooks;
import org.relaydesk.support.Settings;

/** People who order, pay (exactly, wrongly, late, twice or never), ask and complain; they know what WhatsApp shows them. */
final class Customers implements Audience {
    private static final Pattern LINK = Pattern.compile("https://\\w+\\.com/p/\\d+");
    private static final Pattern ASKED = Pattern.compile("Order \\*(\\w+)\\*: pay exactly \\*₹([\\d,]+)\\.(\\d\\d)\\*");
    private static final List<Long> QUANTITIES = List.of(100L, 250L, 500L, 1000L, 1000L, 2500L);

    private final World world;
    private final Mailbox mailbox;
    private final Bank bank;
    private final Runnable arrivals;
    private final Dice dice;
    private final int number;
    private final Set<String> reactedTo = new HashSet<>();
    private final Map<String, Runnable> wrote = new HashMap<>();
    private final Map<String, Instant> lastWord = new HashMap<>();
    private int messages;

    /** @param arrivals tells the model of orders that have come into being */
    Customers(World world, Mailbox mailbox, Bank bank, Runnable arrivals, int number) {
        this.world = world;
        this.mailbox = mailbox;
        this.bank = bank;
        this.arrivals = arrivals;
        this.dice = world.dice("customers");
        this.number = number;
    }

    @Override
    public void onWritten(String customer, Runnable booked) {
        wrote.put(customer, booked);
    }

    @Override
    public boolean hasWrittenSince(String customer, Instant time) {
        return lastWord.getOrDefault(customer, Instant.MIN).getEpochSecond() > time.getEpochSecond();
    }

    @Override
    public boolean isSilentSince(String customer, Instant time) {
        return !hasWrittenSince(customer, time);
    }

    /** Somebody orders something for a link that nobody orders for but he, and now. */
    void order(int serial) {
        var customer = "9198" + String.format("%08d", dice.between(1, number));
        long quantity = dice.percent(60)
                ? QUANTITIES.get((int) dice.between(0, QUANTITIES.size() - 1))
                : dice.between(100, 10_000);
        int service = (int) dice.between(1, 3);
        say(customer, "buy " + service + " " + quantity + " " + Settings.link(service, "p/" + serial));
        if (dice.percent(4)) {
            say(customer, dice.word("wallet", "orders", "menu", "policy", "what is this?"));
        }
    }

    void say(String customer, String text) {
        var id = nextId();
        send(customer, Hooks.text(id, customer, world.now(), text));
    }

    private void press(String customer, String button) {
        send(customer, Hooks.button(nextId(), customer, world.now(), button));
    }

    private String nextId() {
        return "wamid.in" + ++messages;
    }

    /** Each message is one transaction of the program; Meta brings some twice, now and then in other bytes. */
    private void send(String customer, String body) {
        var first = new AtomicBoolean(true);
        var at = world.now();
        List<Runnable> booked = List.of(() -> {
            if (first.getAndSet(false)) {
                arrivals.run();
                lastWord.merge(customer, at, (one, other) -> one.isAfter(other) ? one : other);
                wrote.getOrDefault(customer, () -> { }).run();
            }
        });
        mailbox.send(Source.WHATSAPP_CLOUD, body, booked);
        if (dice.percent(4)) {
            world.after(dice.between(Duration.ofSeconds(5), Duration.ofDays(7)), () ->
                    mailbox.send(Source.WHATSAPP_CLOUD, dice.percent(50) ? body : body + " ", booked));
        }
    }

    /** He acts upon it once, however often it is shown. */
    @Override
    public void received(String customer, Outbound message) {
        switch (message) {
            case Outbound.Buttons buttons -> {
                var link = LINK.matcher(buttons.text());
                if (link.find() && reactedTo.add(link.group())) {
                    boolean covered = buttons.choices().stream().anyMatch(c -> c.id().equals("pay_wallet"));
                    choose(customer, covered && dice.percent(60) ? "pay_wallet" : "pay_upi");
                }
            }
            case Outbound.UpiQr qr -> {
                var asked = ASKED.matcher(qr.text());
                if (asked.find() && reactedTo.add(asked.group(1))) {
                    long paise = Long.parseLong(asked.group(2).replace(",", "") + asked.group(3));
                    pay(customer, asked.group(1), paise);
                }
            }
            default -> { }
        }
    }

    private void choose(String customer, String button) {
        if (dice.percent(96)) {
            var slowly = dice.percent(90) ? Duration.ofMinutes(2) : Duration.ofHours(2);
            world.after(dice.between(Duration.ofSeconds(5), slowly), () ->
                    press(customer, dice.percent(98) ? button : "cancel"));
        }
    }

    private void pay(String customer, String order, long paise) {
        switch (dice.pick(List.of(Paying.values()), p -> p.weight)) {
            case EXACTLY -> in(Duration.ofSeconds(20), Duration.ofMinutes(25), () -> bank.pay(order, paise, true));
            case LATE -> in(Duration.ofMinutes(31), Duration.ofHours(22), () -> bank.pay(order, paise, true));
            case MUCH_TOO_LATE -> in(Duration.ofHours(25), Duration.ofHours(72), () -> bank.pay(order, paise, true));
            case TWICE -> {
                in(Duration.ofSeconds(20), Duration.ofMinutes(20), () -> bank.pay(order, paise, true));
                in(Duration.ofMinutes(1), Duration.ofHours(3), () -> bank.pay(order, paise, true));
            }
            case WRONGLY -> in(Duration.ofSeconds(20), Duration.ofHours(1), () -> {
                bank.pay(order, wrong(paise), true);
                complain(customer, order, "");
            });
            case WITHOUT_UTR -> in(Duration.ofSeconds(20), Duration.ofMinutes(25), () -> bank.pay(order, paise, false));
            case COMPLAINING -> in(Duration.ofSeconds(20), Duration.ofMinutes(90), () -> {
                var payment = bank.pay(order, paise, true);
                complain(customer, order, "UTR " + payment.utr());
            });
            case NEVER_BUT_SAYS_SO -> in(Duration.ofMinutes(1), Duration.ofHours(5), () -> complain(customer, order, "I paid"));
            case NEVER -> { }
        }
    }

    private void in(Duration least, Duration most, Runnable what) {
        world.after(dice.between(least, most), what);
    }

    private long wrong(long paise) {
        return switch ((int) dice.between(1, 6)) {
            case 1 -> Math.max(1, paise / 100 * 100);
            case 2 -> paise + 1;
            case 3 -> Math.max(1, paise - 1);
            case 4 -> Math.max(1, paise / 2);
            case 5 -> paise * 2;
            default -> dice.between(1, 200_000);
        };
    }

    private void complain(String customer, String order, String words) {
        if (dice.percent(60)) {
            send(customer, Hooks.attachment(
                    nextId(), customer, world.now(), "image", "media-" + order, "image/png", words + " for " + order));
        } else {
            say(customer, "support " + words + " for " + order);
        }
    }

    private enum Paying {
        EXACTLY(700), LATE(60), MUCH_TOO_LATE(30), TWICE(40), WRONGLY(50), WITHOUT_UTR(20), COMPLAINING(30),
        NEVER_BUT_SAYS_SO(15), NEVER(55);

        private final int weight;

        Paying(int weight) {
            this.weight = weight;
        }
    }
}
