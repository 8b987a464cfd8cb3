package org.relaydesk.desk.fake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

import org.jspecify.annotations.Nullable;

import org.relaydesk.catalog.Parameters;
import org.relaydesk.desk.order.OrderActions;
import org.relaydesk.followup.FollowUp;
import org.relaydesk.query.ActivityLine;
import org.relaydesk.query.MessageLine;
import org.relaydesk.query.OrderQueries;

import static org.relaydesk.desk.fake.Names.at;
import static org.relaydesk.desk.fake.Names.daysAgo;
import static org.relaydesk.desk.fake.Names.paise;

/** Some orders by hand and, behind them, as many as a test likes. */
public final class FakeOrders implements OrderQueries, OrderActions {
    public final List<String> decisions = new CopyOnWriteArrayList<>();
    public final List<Long> pages = new CopyOnWriteArrayList<>();
    /** What asking the provider about an id comes to. */
    public volatile CompletableFuture<Void> looked = CompletableFuture.completedFuture(null);
    private volatile boolean refillLost = true;
    private final List<Row> rows = new CopyOnWriteArrayList<>();
    private final FakeChanges changes;

    public FakeOrders(FakeChanges changes, int more) {
        this.changes = changes;
        rows.addAll(List.of(
                row(10219, "10:12", "Studio Nine", "YouTube Views · R30", 5000, null, 42018, 0, "bulkpanel", "SUBMITTING", "SUBMISSION_UNKNOWN", null),
                row(10211, "09:40", "+91 98••• ••101", "Telegram Members", 2000, 1240L, 26044, 0, "smmfast", "WITH_PROVIDER", "ODD_STATUS", "Partial"),
                row(10207, "09:31", "Reel House", "Instagram Likes", 1000, null, 3891, 0, "smmfast", "PAID", "PROVIDER_BALANCE", null),
                row(10206, "09:28", "Yoga Loft", "Instagram Followers", 1000, 740L, 14962, 0, "bulkpanel", "WITH_PROVIDER", null, "In_progress"),
                row(10198, "08:55", "Fit Daily", "Instagram Followers", 1000, 843L, 14940, 2346, "bulkpanel", "PARTIAL", null, "Partial"),
                row(10190, "08:20", "Bike Club", "Facebook Page Likes", 500, 0L, 9507, 9507, "smmfast", "CANCELLED", null, "Canceled"),
                new Row(10181, "SMM10181", daysAgo(1, "19:40"), "Cafe Blue", "Instagram Reels Views", 10_000, 10_000L, paise(5983), paise(0), "bulkpanel", "COMPLETED", null, "Completed", null, null, null)));
        rows.replaceAll(row -> row.key() != 10206 ? row : new Row(row.key(), row.order(), row.placedAt(), row.customer(), row.service(),
                row.quantity(), row.delivered(), row.paid(), row.refunded(), row.provider(), row.status(), null, row.providerStatus(), null, null, at("10:30")));
        for (int i = 0; i < more; i++) {
            long number = 10_100L - i;
            rows.add(new Row(number, "SMM" + number, daysAgo(2 + i / 2000, "12:00"), "Customer " + (i % 300), "Instagram Likes", 1000, 1000L, paise(3900 + i % 99), paise(0),
                    "growthapi", "COMPLETED", null, "Completed", null, null, null));
        }
    }

    private static Row row(long number, String placed, String customer, String service, long quantity, @Nullable Long delivered, long paid, long refunded,
            String provider, String status, @Nullable String held, @Nullable String said) {
        return new Row(number, "SMM" + number, at(placed), customer, service, quantity, delivered, paise(paid), paise(refunded), provider, status, held, said, null, null, null);
    }

    @Override
    public Map<Filter, Long> counts(String text) {
        var counts = new EnumMap<Filter, Long>(Filter.class);
        for (var filter : Filter.values()) {
            counts.put(filter, (long) matching(filter, text).size());
        }
        return counts;
    }

    @Override
    public List<Row> page(Filter filter, String text, long index, @Nullable Long after, int size) {
        pages.add(index);
        var rows = matching(filter, text);
        return List.copyOf(rows.subList((int) Math.min(index, rows.size()), (int) Math.min(index + size, rows.size())));
    }

    private List<Row> matching(Filter filter, String text) {
        var wanted = text.strip().toLowerCase(java.util.Locale.ROOT);
        var found = new ArrayList<Row>();
        for (var row : rows) {
            if (fits(filter, row) && (wanted.isEmpty() || (row.order() + row.customer()).toLowerCase(java.util.Locale.ROOT).contains(wanted))) {
                found.add(row);
            }
        }
        return found;
    }

    private static boolean fits(Filter filter, Row row) {
        return switch (filter) {
            case ALL -> true;
            case NEEDS_YOU -> row.held() != null;
            case SLOW -> row.slowSince() != null;
            default -> row.status().equals(filter.name());
        };
    }

    /** A new order comes in above all others. */
    public void arrive(long number) {
        rows.addFirst(row(number, "10:58", "New Customer", "Instagram Likes", 1000, null, 3900, 0, "bulkpanel", "PAID", "NO_ROUTE", null));
        changes.changed();
    }

    /** A new order of three comments waits because no provider takes it. */
    public void refusedComments(long number) {
        rows.addFirst(row(number, "10:58", "New Customer", "Instagram Custom Comments", 3, null, 126, 0, "bulkpanel", "PAID", "NO_ROUTE", null));
        changes.changed();
    }

    /** A new order waits for another one with its link. */
    public void waits(long number, String why) {
        rows.addFirst(new Row(number, "SMM" + number, at("10:31"), "New Customer", "Instagram Likes", 1000, null, paise(3900), paise(0), null, "PAID", null,
                null, why, at("10:41"), null));
        changes.changed();
    }

    @Override
    public Optional<Detail> detail(String order) {
        return rows.stream().filter(row -> row.order().equals(order)).findFirst().map(this::detail);
    }

    private Detail detail(Row row) {
        boolean unknown = "SUBMISSION_UNKNOWN".equals(row.held());
        var timeline = new ArrayList<>(List.of(
                line(1, at("10:12:04"), row.order(), "order.placed", Map.of()),
                line(2, at("10:12:05"), row.order(), "payment.asked", Map.of("amount", Long.toString(row.paid().value()))),
                line(3, at("10:14:31"), row.order(), "payment.matched", Map.of("amount", Long.toString(row.paid().value()), "utr", "632714100377")),
                line(4, at("10:14:32"), row.order(), "order.sent", Map.of("provider", "bulkpanel", "attempt", "1"))));
        if (unknown) {
            timeline.add(line(5, at("10:15:02"), row.order(), "order.unknown", Map.of("provider", "bulkpanel")));
        }
        if (row.refunded().isPositive()) {
            timeline.add(line(6, at("10:57:01"), row.order(), "order.partial", Map.of("remains", Long.toString(row.quantity() - delivered(row)))));
            timeline.add(line(7, at("10:57:01"), row.order(), "refund.given", Map.of("amount", Long.toString(row.refunded().value()))));
        }
        return new Detail(row, 7, "https://www.instagram.com/fit.daily", row.paid(), row.paid(), unknown ? null : "55021", null,
                unknown ? "NOT_PLACED" : null, unknown ? "0.00 USD" : null, 4, timeline,
                row.refunded().isPositive() ? List.of(new RefundLine(at("10:57:01"), "refund:" + row.order() + ":1", row.paid(),
                        row.quantity() - delivered(row), row.quantity(), paise(0), row.refunded())) : List.of(),
                row.refunded().isPositive() ? List.of(new MessageLine(at("10:57:03"), "₹23.46 of " + row.order() + " is back in your wallet: 157 of 1,000 were not delivered.", "READ")) : List.of(),
                30, row.status().equals("COMPLETED") ? at("09:00") : null,
                row.key() == 10181 ? List.of(new Parameter("runs", "5"), new Parameter("interval", "60"))
                        : row.key() == 10245 ? List.of(new Parameter("comments", "Lovely!\nWah\nGoals")) : List.of(),
                row.key() == 10181 ? followUps() : List.of(), answers(row), row.key() == 10245 ? 18 : 2);
    }

    private List<FollowUpLine> followUps() {
        var lost = new FollowUpLine(5, 2, FollowUp.Kind.REFILL, refillLost ? FollowUp.State.UNKNOWN : FollowUp.State.DONE, "bulkpanel", null,
                "Read timed out after 30 s", "customer", daysAgo(1, "10:20"), null, null);
        var refused = new FollowUpLine(4, 1, FollowUp.Kind.CANCEL, FollowUp.State.REFUSED, "bulkpanel", null, "Incorrect order ID", "seller",
                daysAgo(1, "20:10"), null, daysAgo(1, "20:10"));
        return List.of(lost, refused);
    }

    private static List<RawAnswer> answers(Row row) {
        if ("SUBMISSION_UNKNOWN".equals(row.held())) {
            return List.of(new RawAnswer(1, row.provider(), at("10:15:02"), "HTTP 504 <html><title>Gateway time-out</title></html>"));
        }
        return List.of(new RawAnswer(1, row.provider(), at("10:14:33"), "{\"order\":55021}"),
                new RawAnswer(null, row.provider(), null,
                        "{\"charge\":\"0.27819\",\"start_count\":\"3572\",\"status\":\"" + row.providerStatus() + "\",\"remains\":\"157\",\"currency\":\"USD\"}"));
    }

    private static long delivered(Row row) {
        return row.delivered() == null ? 0 : row.delivered();
    }

    private static ActivityLine line(long id, java.time.Instant at, String order, String what, Map<String, String> figures) {
        return new ActivityLine(id, at, "bot", what, order, 7L, figures);
    }

    /** What placing comes to; null for an order. */
    public volatile @Nullable CompletableFuture<String> placed;

    @Override
    public CompletableFuture<String> place(Wanted wanted, Way way) {
        decisions.add("place " + way + " " + wanted.customer() + " " + wanted.service() + " " + wanted.quantity() + " " + wanted.link()
                + " " + wanted.parameters().form());
        var answer = placed;
        if (answer != null) {
            return answer;
        }
        rows.addFirst(row(10250, "10:58", "Fit Daily", "Instagram Followers", wanted.quantity(), null, 14900, 0, "bulkpanel",
                way == Way.WALLET ? "PAID" : "AWAITING_PAYMENT", null, null));
        changes.changed();
        return CompletableFuture.completedFuture("SMM10250");
    }

    @Override
    public CompletableFuture<Void> edit(String order, int version, String link, Parameters parameters) {
        return decide(order, "edit " + order + " " + version + " " + link + " " + parameters.form());
    }

    @Override
    public CompletableFuture<Void> itIsThere(String order, int version, String providerOrderId) {
        return looked.thenCompose(nothing -> decide(order, "there " + order + " " + providerOrderId));
    }

    @Override
    public CompletableFuture<Void> sendAgain(String order, int version) {
        return decide(order, "resend " + order);
    }

    @Override
    public CompletableFuture<Void> refund(String order, int version, String reason) {
        return decide(order, "refund " + order + " because " + reason);
    }

    @Override
    public CompletableFuture<Void> keepWatching(String order, int version) {
        return decide(order, "watch " + order);
    }

    @Override
    public CompletableFuture<Void> askRefill(String order) {
        decisions.add("refill " + order);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<Void> askCancel(String order) {
        decisions.add("cancel " + order);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<Void> settleFollowUp(long followUp, int version, Found found) {
        decisions.add("follow-up " + followUp + " " + found);
        refillLost = false;
        changes.changed();
        return CompletableFuture.completedFuture(null);
    }

    private CompletableFuture<Void> decide(String order, String what) {
        decisions.add(what);
        rows.replaceAll(row -> !row.order().equals(order) ? row
                : new Row(row.key(), row.order(), row.placedAt(), row.customer(), row.service(), row.quantity(), 0L, row.paid(), row.refunded(), row.provider(), "WITH_PROVIDER", null, "Pending", null, null, null));
        changes.changed();
        return CompletableFuture.completedFuture(null);
    }
}
