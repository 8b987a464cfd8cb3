package org.relaydesk.desk.fake;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.wallet.WalletActions;
import org.relaydesk.money.Paise;
import org.relaydesk.query.MessageLine;
import org.relaydesk.query.OrderQueries.RefundLine;
import org.relaydesk.query.WalletQueries;

import static org.relaydesk.desk.fake.Names.at;
import static org.relaydesk.desk.fake.Names.daysAgo;
import static org.relaydesk.desk.fake.Names.paise;

/** The wallets of the pictures. */
public final class FakeWallets implements WalletQueries, WalletActions {
    public final List<String> decisions = new CopyOnWriteArrayList<>();
    private final FakeChanges changes;
    private volatile String standing = "GOOD";
    private final List<Row> rows = List.of(new Row(1, "Studio Nine", paise(34218)), new Row(2, "Bike Club", paise(9507)), new Row(3, "Reel House", paise(6100)),
            new Row(4, "+91 98••• ••814", paise(4410)), new Row(5, "Cafe Blue", paise(3000)), new Row(6, "Yoga Loft", paise(1862)),
            new Row(7, "Fit Daily", paise(1240)), new Row(8, "+91 90••• ••377", paise(999)));

    public FakeWallets(FakeChanges changes) {
        this.changes = changes;
    }

    @Override
    public Summary summary() {
        return new Summary(312, paise(18420355));
    }

    @Override
    public List<Row> page(String text, long index, int size) {
        return matching(text).stream().skip(index).limit(size).toList();
    }

    @Override
    public long count(String text) {
        return matching(text).size();
    }

    private List<Row> matching(String text) {
        var wanted = text.toLowerCase(Locale.ROOT);
        return rows.stream().filter(row -> row.customer().toLowerCase(Locale.ROOT).contains(wanted)).toList();
    }

    @Override
    public Optional<Detail> detail(long customerId) {
        return rows.stream().filter(row -> row.customerId() == customerId).findFirst()
                .map(row -> new Detail(customerId, row.customer(), "+91 98765 40122", standing, Instant.parse("2026-03-04T06:00:00Z"), 48, row.balance(), 5));
    }

    @Override
    public List<Person> people(String text, int size) {
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        return rows.stream().map(row -> person(row.customerId()).orElseThrow())
                .filter(person -> (person.customer() + person.phone()).toLowerCase(Locale.ROOT).contains(wanted))
                .limit(size).toList();
    }

    @Override
    public Optional<Person> person(long customerId) {
        return rows.stream().filter(row -> row.customerId() == customerId).findFirst()
                .map(row -> new Person(customerId, row.customer(), "+91987654012" + customerId, row.balance(),
                        customerId == 4, customerId == 2 ? daysAgo(3, "12:00") : at("10:41")));
    }

    @Override
    public List<Line> lines(long customerId, long index, int size) {
        return List.of(
                new Line(20418, "refund:SMM10198:1", at("10:57"), "refund", Map.of("remains", "157", "quantity", "1000"), "SMM10198", "poller",
                        "ORDER:SMM10198", "WALLET:" + customerId, paise(2346), Paise.ZERO, paise(34218),
                        new RefundLine(at("10:57"), "refund:SMM10198:1", paise(14940), 157, 1000, Paise.ZERO, paise(2346)), "of 1 Nov 2026",
                        new MessageLine(at("10:57:03"), "₹23.46 is back in your wallet", "READ")),
                line(20399, at("10:32"), "paid", Map.of(), "SMM10198", "customer", 0, 14940, 31872, customerId),
                line(20377, daysAgo(1, "19:04"), "mismatch", Map.of("utr", "632613387710"), "SMM10144", "seller", 25000, 0, 46812, customerId),
                line(20311, daysAgo(2, "13:40"), "refund", Map.of("reason", "cancelled by provider"), "SMM10102", "poller", 9507, 0, 21812, customerId),
                line(20102, daysAgo(4, "09:12"), "topup", Map.of("utr", "632310022914"), null, "bank", 12305, 0, 12305, customerId));
    }

    private static Line line(long transfer, Instant at, String what, Map<String, String> figures, @Nullable String order, String by, long in, long out, long balance, long customer) {
        var wallet = "WALLET:" + customer;
        var other = order == null ? "UNMATCHED" : "ORDER:" + order;
        return new Line(transfer, what + ":" + transfer, at, what, figures, order, by, in > 0 ? other : wallet, in > 0 ? wallet : other,
                paise(in), paise(out), paise(balance), null, null, null);
    }

    @Override
    public CompletableFuture<Void> credit(long customer, Paise amount, String reason) {
        return decide("credit " + customer + " " + amount + " because " + reason);
    }

    @Override
    public CompletableFuture<Void> correct(long customer, Paise amount, String reason) {
        return decide("correct " + customer + " " + amount + " because " + reason);
    }

    @Override
    public CompletableFuture<Void> suspend(long customer, String reason) {
        standing = "SUSPENDED";
        return decide("suspend " + customer + " because " + reason);
    }

    @Override
    public CompletableFuture<Void> reinstate(long customer, String reason) {
        standing = "GOOD";
        return decide("reinstate " + customer + " because " + reason);
    }

    private CompletableFuture<Void> decide(String what) {
        decisions.add(what);
        changes.changed();
        return CompletableFuture.completedFuture(null);
    }
}
