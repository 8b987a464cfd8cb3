package org.relaydesk.simulation;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.relaydesk.adapter.store.Sql;
import org.relaydesk.app.OpenStore;
import org.relaydesk.message.Outbound;
import org.relaydesk.queue.InboxDoor.Source;
import org.relaydesk.simulation.Word.Meaning;
import org.relaydesk.support.Hooks;
import org.relaydesk.support.Settings;

/** A small world whose facts are always the same, while the order in which the program hears of them is another's. */
final class Rearranged implements AutoCloseable, Audience {
    private static final int ORDERS = 24;
    /** As many as a panel has words for an order, so that the last is heard within the week of looking back. */
    private static final int DAYS = 6;
    private static final long FACTS = 99;

    private final Random order;
    private final World world = new World(FACTS, 40);
    private final Complaints complaints = new Complaints();
    private final OpenStore open;
    private final Mailbox mailbox = new Mailbox(world);
    private final Bank bank = new Bank(world, mailbox);
    private final Program.Outside outside;
    private final Lives lives;
    private final Map<String, Long> asked = new LinkedHashMap<>();

    /** @param order by which the events are told */
    Rearranged(Path folder, long order) {
        this.order = new Random(order);
        world.fair();
        open = SimulatedShop.open(folder, world);
        outside = new Program.Outside(
                world, mailbox, new Panels(world, SimulatedShop.PROVIDERS, this::course), new Chat(world, this, mailbox),
                new Attachments(world));
        lives = new Lives(open, outside, Duration.ZERO);
    }

    /** Lets it all happen. */
    void happen() {
        placeOrders();
        tellPayments();
        world.life.calm(true);
        lives.workOff();
        world.life.calm(false);
        for (int day = 0; day < DAYS; day++) {
            world.clock.pass(Duration.ofDays(1).plusMinutes(1));
            world.agenda.runUntil(world.now());
            outside.panels().names().forEach(name -> lives.survive(p -> p.sweep(name)));
            lives.workOff();
        }
    }

    /** Always the same, so that everybody is asked for the same amount. */
    private void placeOrders() {
        world.life.calm(true);
        var arrivals = new Arrivals(open);
        for (int i = 1; i <= ORDERS; i++) {
            var customer = "9198" + (10_000_000 + i % 7);
            var words = "buy " + (1 + i % 3) + " " + (100 + 37 * i) + " " + Settings.link(1 + i % 3, "p/" + i);
            mailbox.send(Source.WHATSAPP_CLOUD, Hooks.text("buy" + i, customer, world.now(), words), List.of(() -> { }));
            lives.workOff();
            mailbox.send(
                    Source.WHATSAPP_CLOUD, Hooks.button("pay" + i, customer, world.now(), "pay_upi"),
                    List.of(() -> arrivals.fresh().forEach(this::placed)));
            lives.workOff();
        }
        world.life.calm(false);
    }

    private void placed(Arrivals.Row row) {
        world.expected.placed(row);
        asked.put(row.orderId(), world.known(row.asked(), row.orderId()));
    }

    /** Exact ones, double ones and some that fit nothing; each told up to six times, in any order and any company. */
    private void tellPayments() {
        var posts = new ArrayList<Runnable>();
        int n = 0;
        for (var one : asked.entrySet()) {
            switch (n++ % 6) {
                case 0 -> post(posts, bank.take(one.getKey(), 3_000_000 + n, true));
                case 1 -> {
                    post(posts, bank.take(one.getKey(), one.getValue(), true));
                    post(posts, bank.take(one.getKey(), one.getValue(), true));
                }
                default -> post(posts, bank.take(one.getKey(), one.getValue(), true));
            }
        }
        Collections.shuffle(posts, order);
        while (!posts.isEmpty()) {
            int together = Math.min(posts.size(), 1 + order.nextInt(9));
            posts.subList(0, together).forEach(Runnable::run);
            posts.subList(0, together).clear();
            inboxAlone();
        }
        inboxAlone();
    }

    private void post(List<Runnable> posts, Payment payment) {
        int times = 1 + order.nextInt(6);
        for (int i = 0; i < times; i++) {
            int form = order.nextInt(Bank.FORMS);
            posts.add(() -> bank.send(payment, form));
        }
    }

    /** The clock stands still; what was not acknowledged because of a crash comes again at once. */
    private void inboxAlone() {
        lives.survive(p -> mailbox.deliver(p.door()));
        world.agenda.runUntil(world.now().plus(Duration.ofMinutes(10)));
        lives.survive(p -> mailbox.deliver(p.door()));
        lives.survive(Program::workInbox);
    }

    /** What a panel ever says of an order is fixed by its link; when it says which is not. */
    private Course course(String link, long quantity, Dice dice) {
        var facts = new Random(FACTS + link.hashCode());
        var words = new ArrayList<>(List.of(
                Word.of(Meaning.UNDER_WAY, "In progress"),
                Word.of(Meaning.COMPLETED, "Completed").left(0),
                Word.of(Meaning.PARTIAL, "Partial").left(facts.nextLong(quantity)),
                Word.of(Meaning.PARTIAL, "PARTIAL").left(facts.nextLong(quantity)),
                Word.of(Meaning.PARTIAL, "Partial").leftOddly("many")));
        if (facts.nextInt(4) == 0) {
            words.set(0, Word.of(Meaning.ALL_BACK, "Canceled"));
        }
        Collections.shuffle(words, order);
        return new Course(words, dice);
    }

    Map<String, Long> balances() {
        var balances = new TreeMap<String, Long>();
        var sql = open.store().repository(Sql::new);
        open.store().reader().call(() -> sql.rows("select account, paise from balance where paise <> 0"))
                .forEach(row -> balances.put(row.words("account"), row.number("paise")));
        return balances;
    }

    Map<String, Long> expected() {
        return world.expected.balances();
    }

    Tally tally() {
        return world.tally;
    }

    List<String> faults() {
        complaints.take().forEach(world::fault);
        return world.faults();
    }

    @Override
    public void received(String customer, Outbound message) {
        // what he does is fixed
    }

    @Override
    public void onWritten(String customer, Runnable booked) {
        // nobody waits for him
    }

    @Override
    public boolean hasWrittenSince(String customer, Instant time) {
        return false;
    }

    @Override
    public void close() {
        complaints.close();
        open.close();
    }
}
