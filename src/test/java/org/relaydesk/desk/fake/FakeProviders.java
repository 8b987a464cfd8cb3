package org.relaydesk.desk.fake;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.jspecify.annotations.Nullable;

import org.relaydesk.catalog.CatalogueChange.Kind;
import org.relaydesk.desk.provider.ProviderActions;
import org.relaydesk.desk.provider.ProviderLive;
import org.relaydesk.query.Balance;
import org.relaydesk.query.Leg;
import org.relaydesk.query.ProviderQueries;
import org.relaydesk.work.Refused;

import static org.relaydesk.desk.fake.Names.at;
import static org.relaydesk.desk.fake.Names.daysAgo;
import static org.relaydesk.desk.fake.Names.paise;

/** Three providers; what is asked of them is noted, and answered when the test says so. */
public final class FakeProviders implements ProviderQueries, ProviderActions, ProviderLive {
    public final List<String> decisions = new CopyOnWriteArrayList<>();
    public final Map<String, Live> live = new ConcurrentHashMap<>();
    public final CompletableFuture<Tested> tested = new CompletableFuture<>();
    public final CompletableFuture<Swept> swept = new CompletableFuture<>();
    public volatile @Nullable Refused refuse;
    private final List<Row> rows = new CopyOnWriteArrayList<>();
    private final List<Change> open = new CopyOnWriteArrayList<>();
    private final FakeChanges changes;

    public FakeProviders(FakeChanges changes) {
        this.changes = changes;
        rows.addAll(List.of(
                row("bulkpanel", "41.20", false, 148, at("10:57"), 2, 412, null, null, daysAgo(6, "09:00"), "HTTP 503", 1204, 0),
                row("growthapi", "17.0561", false, 15, at("10:42"), 1, 30_000, "HTTP 502, page instead of JSON", at("10:41"), at("10:56"),
                        "HTTP 502, page instead of JSON", 644, 0),
                row("smmfast", "0.82", true, 51, at("10:57"), 1, 1904, null, null, at("09:31"), "Not enough funds on balance", 702, 12)));
        live.put("growthapi", new Live(false, at("11:03"), "HTTP 502, page instead of JSON", null));
        open.addAll(List.of(
                new Change(1, 3, 1, "Instagram Followers", "4411", Kind.COST_UP, "0.9446", "1.058", 12, paise(8940), paise(14900), paise(15900), null, at("10:02")),
                new Change(2, 1, 7, "YouTube Views R30", "812", Kind.MINIMUM, "500", "1000", null, paise(4800), paise(8400), null, null, at("10:02")),
                new Change(3, 1, 12, "Telegram Members", "77", Kind.GONE, "", "", null, null, paise(13000), null, new Leg("smmfast", "902"), at("10:02")),
                new Change(4, 1, 15, "Facebook Page Likes", "90", Kind.COST_DOWN, "0.67", "0.6165", -8, paise(5210), paise(9500), null, null, at("10:02"))));
    }

    private static Row row(String name, String balance, boolean low, long orders, Instant sweptAt, int requests, int millis, @Nullable String trouble,
            @Nullable Instant since, @Nullable Instant lastAt, String last, long asked, long waiting) {
        return new Row(name, new Balance(new BigDecimal(balance), "USD"), low, orders, sweptAt, requests, millis, sweptAt, trouble, since, last,
                lastAt, asked, 50, Names.NOW.plusSeconds(48), waiting);
    }

    /** A provider that was never asked anything. */
    public void arrives(String name) {
        rows.add(new Row(name, null, false, 0, null, 0, 0, null, null, null, null, null, 0, 60, null, 0));
        changes.changed();
    }

    public void is(String name, Live now) {
        live.put(name, now);
        changes.changed();
    }

    @Override
    public List<Row> all() {
        return List.copyOf(rows);
    }

    @Override
    public Optional<Detail> detail(String name) {
        return rows.stream().filter(row -> row.name().equals(name)).findFirst().map(row -> new Detail(
                name, "https://" + name + ".example/api/v2", "USD", "84.50", 30, row.requestsPerMinute(), name.equals("smmfast") ? "5" : null,
                row.answeredAt() == null ? 0 : 3118, row.answeredAt() == null ? null : at("10:02"),
                name.equals("bulkpanel") ? List.copyOf(open) : List.of(), row.answeredAt() == null ? List.of() : hours(name)));
    }

    private static List<Hour> hours(String name) {
        var hours = new ArrayList<Hour>();
        for (int i = 23; i >= 0; i--) {
            hours.add(new Hour(at("10:00").minus(Duration.ofHours(i)), 60, name.equals("growthapi") && i < 2 ? 40 : 0,
                    380 + i * 37 % 90 + (i == 12 ? 1900 : 0)));
        }
        return hours;
    }

    @Override
    public Map<String, Live> now() {
        return Map.copyOf(live);
    }

    @Override
    public CompletableFuture<Tested> testConnection(String name) {
        decisions.add("test " + name);
        return tested;
    }

    @Override
    public CompletableFuture<Catalogue> readCatalogue(String name) {
        return decided("read " + name, new Catalogue(3118, 4));
    }

    @Override
    public CompletableFuture<Swept> sweepNow(String name) {
        decisions.add("sweep " + name);
        is(name, new Live(false, null, "", new Round(300, 1240, false)));
        return swept.whenComplete((done, failed) -> live.remove(name));
    }

    @Override
    public CompletableFuture<Void> stopSweep(String name) {
        is(name, new Live(false, null, "", new Round(400, 1240, true)));
        return decided("stop " + name, null);
    }

    @Override
    public CompletableFuture<Integer> sendWaiting(String name) {
        return decided("send waiting " + name, 12);
    }

    @Override
    public CompletableFuture<Void> settle(long change, int version, Answer answer) {
        if (refuse == null) {
            open.removeIf(one -> one.id() == change);
        }
        return decided("settle " + change + " v" + version + " " + answer, null);
    }

    @Override
    public CompletableFuture<Void> save(Draft draft) {
        if (draft.isNew() && refuse == null) {
            arrives(draft.name());
        }
        return decided("save " + draft, null);
    }

    @Override
    public CompletableFuture<Void> pause(String name) {
        is(name, new Live(true, null, "", null));
        return decided("pause " + name, null);
    }

    @Override
    public CompletableFuture<Void> resume(String name) {
        live.remove(name);
        return decided("resume " + name, null);
    }

    private <T> CompletableFuture<T> decided(String what, @Nullable T result) {
        var refused = refuse;
        if (refused != null) {
            return CompletableFuture.failedFuture(refused);
        }
        decisions.add(what);
        changes.changed();
        return CompletableFuture.completedFuture(result);
    }
}
