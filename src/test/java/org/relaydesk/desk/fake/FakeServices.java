package org.relaydesk.desk.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

import org.jspecify.annotations.Nullable;

import org.relaydesk.catalog.Service.Pricing;
import org.relaydesk.desk.service.ServiceActions;
import org.relaydesk.query.Leg;
import org.relaydesk.query.ServiceQueries;
import org.relaydesk.work.Refused;

import static org.relaydesk.desk.fake.Names.at;
import static org.relaydesk.desk.fake.Names.paise;

/** Some services and a catalogue of 3,118 offers. */
public final class FakeServices implements ServiceQueries, ServiceActions {
    private static final int OFFERS = 3118;
    private static final List<String> GOODS = List.of("Followers", "Likes", "Reels Views", "Story Views", "Comments", "Saves");
    private static final List<String> PLACES = List.of("Instagram", "YouTube", "Telegram", "Facebook", "TikTok");

    public final List<String> decisions = new CopyOnWriteArrayList<>();
    public final List<Long> pages = new CopyOnWriteArrayList<>();
    public volatile @Nullable Refused refuse;
    private final List<Row> rows = new CopyOnWriteArrayList<>();
    private final FakeChanges changes;

    public FakeServices(FakeChanges changes) {
        this.changes = changes;
        rows.addAll(List.of(
                row(1, "Instagram Followers", "Instagram", "Default", 14900, 8940L, true, null, leg("bulkpanel", "4411"), leg("smmfast", "112")),
                row(2, "Instagram Likes", "Instagram", "Default", 3900, 2110L, true, null, leg("smmfast", "88")),
                row(7, "YouTube Views R30", "YouTube", "Default", 8400, 4800L, true, null, leg("bulkpanel", "812"), leg("growthapi", "5"), leg("smmfast", "301")),
                row(9, "Instagram Comments", "Instagram", "Custom Comments", 42000, 43550L, true, null, leg("growthapi", "1290")),
                row(12, "Telegram Members", "Telegram", "Default", 13000, null, false, "bulkpanel no longer has it", leg("bulkpanel", "77"), leg("smmfast", "902")),
                row(15, "Facebook Page Likes", "Facebook", "Default", 9500, 5210L, true, null, leg("bulkpanel", "90"))));
    }

    /** What only a test that places orders sells: some comments, web traffic, a subscription. */
    public void more() {
        rows.addAll(List.of(
                row(18, "Instagram Custom Comments", "Instagram", "Custom Comments", 42000, 30000L, true, null, leg("growthapi", "1291")),
                row(19, "Website Visitors", "Web", "Web Traffic", 9000, 6000L, true, null, leg("growthapi", "1400")),
                row(20, "Likes for New Posts", "Instagram", "Subscriptions", 9000, 6000L, true, null, leg("growthapi", "1401"))));
        changes.changed();
    }

    private static Leg leg(String provider, String service) {
        return new Leg(provider, service);
    }

    private static Row row(int number, String name, String category, String type, long price, @Nullable Long cost, boolean onSale, @Nullable String why,
            Leg... routes) {
        return new Row(number, name, category, type, paise(price), cost == null ? null : paise(cost), number == 2 ? Pricing.MARGIN : Pricing.FIXED,
                number == 2 ? 80 : 0, List.of(routes), number < 16 ? 100 : 2, number < 16 ? 10_000 : 50, number == 1 || number == 7 ? 30 : 0, number == 7, onSale, why);
    }

    @Override
    public List<Row> all() {
        return List.copyOf(rows);
    }

    @Override
    public Optional<Detail> detail(int number) {
        return rows.stream().filter(row -> row.number() == number).findFirst().map(row -> new Detail(row, row.routes().stream()
                .map(leg -> leg.equals(leg("bulkpanel", "77")) ? new Route(leg, null, at("10:02")) : new Route(leg, offer(Integer.parseInt(leg.service())), null))
                .toList(), 214));
    }

    @Override
    public List<String> catalogues() {
        return List.of("bulkpanel", "smmfast");
    }

    @Override
    public long offerCount(String provider, String text) {
        return matching(text).size();
    }

    @Override
    public List<OfferRow> offers(String provider, String text, long index, @Nullable Long after, int size) {
        pages.add(index);
        var found = matching(text);
        return List.copyOf(found.subList((int) Math.min(index, found.size()), (int) Math.min(index + size, found.size())));
    }

    private static List<OfferRow> matching(String text) {
        var found = new ArrayList<OfferRow>();
        for (int i = 0; i < OFFERS; i++) {
            var offer = offer(4000 + i);
            var said = (offer.name() + " " + offer.category() + " " + offer.service()).toLowerCase(Locale.ROOT);
            if (List.of(text.strip().toLowerCase(Locale.ROOT).split("\\s+")).stream().allMatch(said::contains)) {
                found.add(offer);
            }
        }
        return found;
    }

    private static OfferRow offer(int id) {
        var place = PLACES.get(id % PLACES.size());
        int cents = 20 + id * 37 % 180;
        return new OfferRow(id, Integer.toString(id), place + " " + GOODS.get(id % GOODS.size()) + " · Server " + id % 17, place + " · best sellers", "Default",
                "0." + (100 + cents) + " USD", paise((100 + cents) * 845L / 100), 100, 10_000L * (1 + id % 9), id % 3 == 0, id % 4 == 0, id % 5 == 0,
                id == 4411 ? Integer.valueOf(1) : null);
    }

    @Override
    public CompletableFuture<Void> save(Draft draft) {
        if (refuse == null) {
            rows.replaceAll(row -> row.number() != draft.number() ? row : new Row(row.number(), draft.name(), draft.category(), row.type(),
                    draft.price() instanceof Price.Fixed fixed ? fixed.per1000() : row.price(), row.cost(),
                    draft.price() instanceof Price.Fixed ? Pricing.FIXED : Pricing.MARGIN, draft.price() instanceof Price.Margin m ? m.percent() : 0,
                    row.routes(), draft.min(), draft.max(), draft.refillDays(), draft.dripFeed(), row.onSale(), row.pausedWhy()));
        }
        return decided("save " + draft, null);
    }

    @Override
    public CompletableFuture<Void> setRoutes(int number, List<Leg> legs) {
        rows.replaceAll(row -> row.number() != number ? row : with(row, legs, row.onSale(), row.pausedWhy()));
        return decided("routes " + number + " " + legs.stream().map(leg -> leg.provider() + " " + leg.service()).toList(), null);
    }

    @Override
    public CompletableFuture<Void> pause(int number, String reason) {
        rows.replaceAll(row -> row.number() != number ? row : with(row, row.routes(), false, reason));
        return decided("pause " + number + " because " + reason, null);
    }

    @Override
    public CompletableFuture<Void> resume(int number) {
        rows.replaceAll(row -> row.number() != number ? row : with(row, row.routes(), true, null));
        return decided("resume " + number, null);
    }

    private static Row with(Row row, List<Leg> routes, boolean onSale, @Nullable String why) {
        return new Row(row.number(), row.name(), row.category(), row.type(), row.price(), row.cost(), row.pricing(), row.marginPercent(), List.copyOf(routes),
                row.min(), row.max(), row.refillDays(), row.dripFeed(), onSale, why);
    }

    @Override
    public CompletableFuture<Imported> importOffers(String provider, List<String> offers, int marginPercent, String category) {
        var numbers = new ArrayList<Integer>();
        for (int i = 0; i < offers.size(); i++) {
            numbers.add(16 + i);
        }
        return decided("import " + provider + " " + offers + " margin " + marginPercent + " into " + category, new Imported(numbers));
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
