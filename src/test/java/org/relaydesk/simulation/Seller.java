package org.relaydesk.simulation;

import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.relaydesk.adapter.store.Sql;
import org.relaydesk.adapter.store.SqlRow;
import org.relaydesk.app.OpenStore;
import org.relaydesk.catalog.Service;
import org.relaydesk.mismatch.Decision;
import org.relaydesk.mismatch.Mismatch;
import org.relaydesk.money.Paise;
import org.relaydesk.order.Held;
import org.relaydesk.work.Refused;

/**
 * The seller: looks at what waits for him, looks things up where they really are (the panel's own list, the bank's), and
 * decides. What he says of a submission is true; else he may be generous, strict or in no hurry.
 */
final class Seller {
    private static final String HELD = """
            select o.order_id, o.held, o.version, o.link, o.submitted_at, s.provider,
                (select max(a.attempt) from submission_attempt a where a.order_number = o.number) attempts
            from customer_order o join service s on s.number = o.service_number
            where o.held is not null order by o.number""";
    /** By then everything that was on its way to a panel has arrived there, though the world moves by hours at night. */
    private static final Duration SETTLED = Duration.ofHours(4);

    private static final String DONE = "";

    private final World world;
    private final Panels panels;
    private final Bank bank;
    private final Dice dice;
    private final Sql sql;
    private final Map<String, Runnable> gifts = new LinkedHashMap<>();
    private final Set<String> resolved = new HashSet<>();
    private int decisions;

    Seller(World world, OpenStore open, Panels panels, Bank bank) {
        this.world = world;
        this.panels = panels;
        this.bank = bank;
        this.dice = world.dice("seller");
        this.sql = open.store().repository(Sql::new);
    }

    /** Whether he has said what became of this attempt to place the order. */
    boolean hasResolved(String order, long attempt) {
        return resolved.contains(order + "/" + attempt);
    }

    /** Goes through what waits for him. */
    void look(Program program) {
        program.reader().call(() -> sql.rows(HELD)).forEach(row -> held(program, row));
        // what he decides about one item may close others
        for (var item : program.reader().call(() -> program.repositories().mismatches().open())) {
            mismatch(program, item);
        }
    }

    // --- orders that are held --------------------------------------------------------------------------------------

    private void held(Program program, SqlRow row) {
        var order = row.words("order_id");
        var version = Math.toIntExact(row.number("version"));
        var resolve = program.useCases().resolveHeld();
        switch (Held.valueOf(row.words("held"))) {
            case SUBMISSION_UNKNOWN -> {
                var since = row.time("submitted_at");
                if (since == null || !world.now().isBefore(since.plus(SETTLED))) {
                    unknown(program, row, order, version);
                }
            }
            case ODD_STATUS -> {
                if (dice.percent(30)) {
                    refund(program, order, version, () -> { });
                } else if (dice.percent(50)) {
                    decide(program, () -> resolve.keepWatching(order, version), () -> { });
                }
            }
            case PROVIDER_BALANCE, NO_ROUTE -> {
                if (dice.percent(10)) {
                    refund(program, order, version, () -> { });
                } else {
                    decide(program, () -> resolve.sendAgain(order, version), () -> { });
                }
            }
        }
    }

    private void unknown(Program program, SqlRow row, String order, int version) {
        var link = row.words("link");
        Runnable said = () -> {
            panels.decided(link);
            resolved.add(order + "/" + row.number("attempts"));
        };
        var panel = panels.panel(row.words("provider"));
        var there = panel.find(link);
        var resolve = program.useCases().resolveHeld();
        if (dice.percent(20)) {
            refund(program, order, version, said);
        } else if (there.isPresent()) {
            decide(program, () -> resolve.itIsThere(order, version, there.get()), () -> {
                said.run();
                panel.told(there.get());
            });
        } else {
            decide(program, () -> resolve.sendAgain(order, version), said);
        }
    }

    private void refund(Program program, String order, int version, Runnable said) {
        decide(program, () -> program.useCases().resolveHeld().refund(order, version, "asked for it"), () -> {
            said.run();
            world.expected.sellerRefunded(order);
        });
    }

    // --- payments that fit nothing ---------------------------------------------------------------------------------

    private void mismatch(Program program, Mismatch item) {
        var credit = item.creditId();
        var expected = world.expected;
        if (credit != null) {
            var payment = bank.payment(program.reader()
                    .call(() -> program.repositories().credits().byId(credit).orElseThrow().key()));
            var owner = expected.byId(payment.order());
            if (expected.isHeld(payment.key())) {
                // the bank's own list says that it is a payment of its own
                decide(program, () -> program.useCases().settleTwin().another(credit), () -> expected.released(payment));
            } else if (dice.percent(10) && item.customerId() != null) {
                reject(program, item);
            } else if (dice.percent(65)) {
                apply(program, item, credit, payment.key(), payment.order());
            } else {
                decide(program, () -> program.useCases().resolveMismatch().handle(new Decision.Credit(
                                item.id(), item.version(), credit, owner.customerId, Paise.ZERO, "")),
                        () -> expected.creditedToWallet(payment.key(), owner.customerId));
            }
        } else if (item.openedAt().isBefore(world.now().minus(Duration.ofHours(12))) || world.isCalm()) {
            claimAlone(program, item);
        }
    }

    private void claimAlone(Program program, Mismatch item) {
        var customer = item.customerId();
        var number = item.orderNumber();
        if (customer != null && dice.percent(15)) {
            long paise = dice.between(100, 5_000);
            decide(program, () -> program.useCases().resolveMismatch().handle(new Decision.Credit(
                            item.id(), item.version(), null, customer, Paise.of(paise), "believed")),
                    () -> world.expected.gift("mismatch:" + item.id(), customer, paise));
        } else if (number != null && dice.percent(15)) {
            apply(program, item, null, null, "SMM" + number);
        } else {
            reject(program, item);
        }
    }

    private void apply(Program program, Mismatch item, @Nullable Long credit, @Nullable String key, String order) {
        boolean possible = world.expected.canApply(order, key);
        var outcome = decide(program, () -> program.useCases().resolveMismatch().handle(new Decision.Apply(
                        item.id(), item.version(), credit, order, credit == null ? "believed" : "")),
                () -> world.expected.applied(order, key));
        // an item that his last decision changed is refused, and he looks at it again the next time
        boolean moved = outcome.equals("stale") || outcome.equals("decided");
        if (!moved && outcome.equals(DONE) != possible) {
            world.fault("applying " + key + " to " + order + (possible ? " was refused" : " should have been refused"));
        }
    }

    private void reject(Program program, Mismatch item) {
        decide(program, () -> program.useCases().resolveMismatch().handle(
                new Decision.Reject(item.id(), item.version(), "the picture shows another payment")), () -> { });
    }

    // --- wallets and prices ----------------------------------------------------------------------------------------

    /** A gift or a correction; he clicks until he sees that it was done, with the same key. */
    void correctSomeWallet(Program program) {
        var orders = List.copyOf(world.expected.orders());
        if (!orders.isEmpty()) {
            var customer = orders.get((int) dice.between(0, orders.size() - 1)).customerId;
            boolean gives = dice.percent(70);
            long paise = dice.between(1, 20_000);
            var key = "key" + ++decisions;
            gifts.put(key, () -> correct(program, key, customer, gives ? paise : -paise));
        }
        for (var key : List.copyOf(gifts.keySet())) {
            world.known(gifts.get(key), key).run();
            gifts.remove(key);
        }
    }

    private void correct(Program program, String key, long customer, long paise) {
        var wallets = program.useCases().correctWallet();
        boolean covered = paise > 0 || world.expected.wallet(customer) >= -paise;
        boolean done = DONE.equals(decide(program, () -> {
            if (paise > 0) {
                wallets.credit(key, customer, Paise.of(paise), "a gift");
            } else {
                wallets.correct(key, customer, Paise.of(-paise), "a mistake");
            }
        }, () -> world.expected.gift(key, customer, paise)));
        if (done != covered) {
            world.fault("the correction of " + customer + " by " + paise + (done ? " went through" : " was refused"));
        }
    }

    /** Another price, which orders that have expired may then no longer have. */
    void reprice(Program program) {
        int number = (int) dice.between(1, 3);
        long paise = dice.between(1_000, 20_000);
        decide(program, () -> {
            var known = program.repositories().services().byNumber(number).orElseThrow();
            known.change(new Service(
                    number, known.name(), known.category(), Paise.of(paise), known.provider(), known.providerService(),
                    known.type(), known.minQuantity(), known.maxQuantity(), known.refillDays()));
            program.repositories().services().update(known);
        }, () -> world.expected.priced(number, paise));
    }

    /** Decides; returns why it was refused, or {@link #DONE}. */
    private String decide(Program program, Runnable work, Runnable booked) {
        world.life.books(() -> {
            world.tally.events++;
            booked.run();
        });
        try {
            program.writer().run(work);
            return DONE;
        } catch (Refused e) {
            world.note("the seller was refused: " + e.getMessage());
            return e.code();
        }
    }
}
