package org.relaydesk.simulation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What the book must say, worked out anew from what happened outside: what the bank told, what the panels meant, what
 * the seller decided. It shares no code with the ledger and its rules; a credit's order, a refund's amount, what is
 * earned and what is in each wallet are its own arithmetic. It hears of each event when the program's transaction for
 * it was committed.
 */
final class Expected {
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

    private final World world;
    private final Books books = new Books();
    private final Asks asks = new Asks();
    private final Map<String, ExpectedOrder> byLink = new LinkedHashMap<>();
    private final Map<String, ExpectedOrder> byId = new LinkedHashMap<>();
    private final Map<Integer, Long> prices = new HashMap<>();
    /** Bank credits by key that have no owner yet, in paise. */
    private final Map<String, Long> unowned = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final Twins twins = new Twins();

    Expected(World world) {
        this.world = world;
    }

    // --- customers and the bank ------------------------------------------------------------------------------------

    void priced(int service, long paisePer1000) {
        prices.put(service, paisePer1000);
    }

    void placed(Arrivals.Row row) {
        var asked = row.asked();
        var order = new ExpectedOrder(
                row, price(row.service(), row.quantity()), asked == null ? null : new Ask(asked, world.now()));
        byId.put(order.id, order);
        if (byLink.put(row.link(), order) != null) {
            world.fault(row.link() + " was ordered twice");
        }
        world.tally.orders++;
        if (order.ask == null) {
            books.add(order.wallet(), -order.price);
            pay(order, order.price);
            if (books.of(order.wallet()) < 0) {
                world.fault(order.id + " was paid from a wallet that does not cover it");
            }
        } else {
            asked(order, order.ask);
        }
    }

    private void asked(ExpectedOrder order, Ask ask) {
        long off = Math.abs(ask.amount - order.price);
        if (ask.amount < 1 || off < 1 || off > 99) {
            world.fault(order.id + " costs " + order.price + " and was asked for " + ask.amount);
        }
        var other = asks.ask(order, ask);
        if (other != null) {
            world.fault(order.id + " was asked for the amount of " + other.id);
        }
    }

    private long price(int service, long quantity) {
        return Math.max(1, share(prices.getOrDefault(service, 0L), quantity, 1000));
    }

    private static long share(long paise, long part, long whole) {
        return BigDecimal.valueOf(paise).multiply(BigDecimal.valueOf(part))
                .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP).longValueExact();
    }

    /** The bank told of a payment; whatever it says of it again changes nothing. */
    void credited(Payment payment) {
        if (!seen.add(payment.key())) {
            return;
        }
        var like = twins.like(payment, world.now());
        if (like == null || (payment.utr() != null && twins.isNamed(like) && isForAnother(payment, like))) {
            twins.counted(payment, world.now());
            count(payment);
        } else if (payment.utr() != null && twins.isNamed(like)) {
            twins.held(payment, world.now());
        } else if (payment.utr() != null) {
            twins.name(like);
            if (unowned.containsKey(like.key())) {
                match(like);
            }
        }
    }

    /** The like one has an owner, and somebody else is asked for the amount now. */
    private boolean isForAnother(Payment payment, Payment like) {
        var order = asks.holder(payment.paise());
        return !unowned.containsKey(like.key()) && !twins.isHeld(like.key())
                && order != null && order.ask != null && order.ask.state == Ask.State.OPEN;
    }

    /** Whether it waits for the seller to say that it is no repetition. */
    boolean isHeld(String credit) {
        return twins.isHeld(credit);
    }

    /** The seller said so. */
    void released(Payment payment) {
        twins.released(payment);
        count(payment);
    }

    private void count(Payment payment) {
        books.add("BANK", payment.paise());
        books.add("UNMATCHED", payment.paise());
        unowned.put(payment.key(), payment.paise());
        match(payment);
    }

    private void match(Payment payment) {
        var order = asks.holder(payment.paise());
        if (order != null && order.ask != null && paysByItself(payment, order, order.ask)) {
            own(payment.key());
            pay(order, payment.paise());
            asks.paid(order.ask, world.now());
        }
    }

    private boolean paysByItself(Payment payment, ExpectedOrder order, Ask ask) {
        boolean mayBeAnothers = asks.wasAskedBefore(ask.amount)
                && LocalDate.ofInstant(payment.at(), INDIA).isBefore(LocalDate.ofInstant(ask.at, INDIA));
        return twins.isNamed(payment) && !mayBeAnothers && switch (ask.state) {
            case OPEN -> true;
            case EXPIRED -> price(order.service, order.quantity) == order.price;
            case PAID -> false;
        };
    }

    /** The credit has found its owner. @return its paise */
    private long own(String credit) {
        long paise = world.known(unowned.remove(credit), credit);
        books.add("UNMATCHED", -paise);
        return paise;
    }

    private void pay(ExpectedOrder order, long paise) {
        order.paid = paise;
        books.add(order.account(), paise);
    }

    void closed() {
        asks.closed(world.now());
    }

    // --- the panels ------------------------------------------------------------------------------------------------

    /** The panel will not do it. */
    void refused(String link) {
        var order = order(link);
        giveBack(order, order.paid);
    }

    /** What is due in all is the highest that any of its last words came to: all else is respelling and repetition. */
    void said(String link, Word word) {
        var order = order(link);
        switch (word.meaning()) {
            case UNDER_WAY, ODD, ERROR -> { }
            case COMPLETED -> giveBack(order, 0);
            case ALL_BACK -> giveBack(order, order.paid);
            case FAILED -> {
                // each panel here counts before it begins: without a count of what is left nobody knows what was done
                if (word.units() == order.quantity) {
                    giveBack(order, order.paid);
                }
            }
            case PARTIAL -> {
                if (word.units() >= 0 && word.units() <= order.quantity) {
                    giveBack(order, share(order.paid, word.units(), order.quantity));
                }
            }
        }
    }

    /** It has ended, and this much must have been given back in all; what less was due later is for the seller. */
    private void giveBack(ExpectedOrder order, long target) {
        long give = target - order.back();
        if (give < 0) {
            return;
        }
        if (give > 0) {
            long fromOrder = Math.min(give, books.of(order.account()));
            books.add(order.account(), -fromOrder);
            books.add("SALES", fromOrder - give);
            books.add(order.wallet(), give);
            order.refunds.add(give);
            world.tally.refunds++;
        }
        order.ended = true;
        long kept = books.of(order.account());
        books.add(order.account(), -kept);
        books.add("SALES", kept);
    }

    // --- the seller ------------------------------------------------------------------------------------------------

    void sellerRefunded(String orderId) {
        var order = byId(orderId);
        giveBack(order, order.paid);
    }

    /** Whether a credit (null: his gift) can pay the order. */
    boolean canApply(String orderId, @Nullable String credit) {
        var order = byId(orderId);
        long paise = credit == null ? order.due() : unowned.getOrDefault(credit, 0L);
        return order.paid == 0 && order.due() - paise <= books.of(order.wallet());
    }

    void applied(String orderId, @Nullable String credit) {
        var order = byId(orderId);
        long came = credit == null ? order.due() : own(credit);
        if (credit == null) {
            books.add("GOODWILL", came);
        }
        // too much goes to the wallet, too little is made up from it
        books.add(order.wallet(), came - order.due());
        pay(order, order.due());
        if (order.ask != null) {
            asks.paid(order.ask, world.now());
        }
    }

    void creditedToWallet(String credit, long customerId) {
        books.add("WALLET:" + customerId, own(credit));
    }

    /** A gift, or (below zero) a correction; under the same key once. */
    void gift(String key, long customerId, long paise) {
        if (seen.add(key)) {
            books.add("GOODWILL", paise);
            books.add("WALLET:" + customerId, paise);
        }
    }

    long wallet(long customerId) {
        return books.of("WALLET:" + customerId);
    }

    // --- looking ---------------------------------------------------------------------------------------------------

    Map<String, Long> balances() {
        return books.notZero();
    }

    Collection<ExpectedOrder> orders() {
        return byId.values();
    }

    ExpectedOrder byId(String orderId) {
        return world.known(byId.get(orderId), orderId);
    }

    private ExpectedOrder order(String link) {
        return world.known(byLink.get(link), link);
    }
}
