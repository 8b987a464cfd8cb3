package org.relaydesk.desk.fake;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.customer.CustomerActions;
import org.relaydesk.money.Paise;
import org.relaydesk.query.CustomerQueries;

/** A few made-up customers; the first two may be one. */
public final class FakeCustomers implements CustomerQueries, CustomerActions {
    public final List<String> merges = new CopyOnWriteArrayList<>();
    private final List<Detail> all = new CopyOnWriteArrayList<>();
    private final FakeChanges changes;

    public FakeCustomers(FakeChanges changes) {
        this.changes = changes;
        all.add(customer(1, "Studio Nine", "+91 98000 40122", 342_18, 48, 3, new Known("WA_ID", "919800040122")));
        all.add(customer(2, "Studio Nine (Asha)", "+91 90000 88110", 95_07, 6, 1,
                new Known("WA_ID", "919000088110"), new Known("USER_ID", "IN.20451186003917")));
        all.add(customer(3, "Reel House", null, 0, 2, 0, new Known("WAHA", "77310045@lid")));
    }

    private static Detail customer(long id, String name, @Nullable String phone, long wallet, long orders, long open, Known... known) {
        return new Detail(
                id, name, phone, "GOOD", id == 3 ? "hi" : "en", Instant.parse("2026-03-04T06:00:00Z"),
                Instant.parse("2026-11-23T05:1" + id + ":00Z"), Paise.of(wallet), orders, open, Paise.of(orders * 149_00),
                List.of(known), List.of());
    }

    @Override
    public long count(String text) {
        return page(text, 0, Integer.MAX_VALUE).size();
    }

    @Override
    public List<Row> page(String text, long index, int size) {
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        return all.stream().filter(one -> one.customer().toLowerCase(Locale.ROOT).contains(wanted)).skip(index).limit(size)
                .map(one -> new Row(one.id(), one.customer(), one.phone(), false, one.lastWrote()))
                .toList();
    }

    @Override
    public Optional<Detail> detail(long customerId) {
        return all.stream().filter(one -> one.id() == customerId).findFirst();
    }

    @Override
    public Optional<Preview> preview(long stays, long gone) {
        return detail(stays).flatMap(one -> detail(gone).map(other -> new Preview(one, other, 31, 1)));
    }

    @Override
    public CompletableFuture<Void> merge(long stays, long gone, String reason) {
        merges.add(gone + " into " + stays + " because " + reason);
        all.removeIf(one -> one.id() == gone);
        changes.changed();
        return CompletableFuture.completedFuture(null);
    }
}
