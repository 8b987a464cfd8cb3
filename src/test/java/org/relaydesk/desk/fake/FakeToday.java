package org.relaydesk.desk.fake;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.today.MessageActions;
import org.relaydesk.query.ActivityLine;
import org.relaydesk.query.TodayQueries;

import static org.relaydesk.desk.fake.Names.at;
import static org.relaydesk.desk.fake.Names.paise;

/** The day of the pictures. */
public final class FakeToday implements TodayQueries, MessageActions {
    public volatile List<Watched> watched = List.of(new Watched("bulkpanel", false, false, 1, 0, 1),
            new Watched("growthapi", true, false, 0, 0, 0), new Watched("smmfast", false, true, 0, 0, 2));
    public volatile long paymentsWaiting;
    public volatile Undelivered undelivered = new Undelivered(List.of(), 0, 0);
    public final List<String> decisions = new CopyOnWriteArrayList<>();
    public volatile LongSupplier unreadConversations = () -> 0;
    private final FakeMismatches mismatches;

    public FakeToday(FakeMismatches mismatches) {
        this.mismatches = mismatches;
    }

    @Override
    public Today today() {
        return new Today(paise(841277), 41, 40, paise(502011), paise(21853), 9, 0, paise(18420355), days(),
                List.of(new ProviderLine("bulkpanel", new BigDecimal("41.20"), "USD", at("10:57"), null, null, 4),
                        new ProviderLine("smmfast", new BigDecimal("0.82"), "USD", at("10:57"), "balance-low", null, 0),
                        new ProviderLine("growthapi", new BigDecimal("17.0561"), "USD", at("10:42"), "no-answer", at("10:41"), 0)),
                waiting(),
                List.of(line("10:57", "refund.given", "SMM10198", Map.of("amount", "2346", "customer", "Fit Daily")),
                        line("10:55", "payment.matched", "SMM10233", Map.of("amount", "5983")),
                        line("10:55", "order.sent", "SMM10233", Map.of("provider", "bulkpanel")),
                        line("10:46", "mismatch.opened", null, Map.of("customer", "Fit Daily")),
                        line("10:40", "order.completed", "SMM10181", Map.of())));
    }

    private List<Waiting> waiting() {
        var waiting = new ArrayList<Waiting>();
        mismatches.open().stream().limit(2).forEach(row -> waiting.add(
                new Waiting(Waiting.Kind.MISMATCH, row.id(), row.dueAt(), row.paid(), row.expected(), row.order(), null, row.creditFound())));
        waiting.add(Math.min(1, waiting.size()), new Waiting(Waiting.Kind.ORDER, 10219, null, null, null, "SMM10219", "SUBMISSION_UNKNOWN", false));
        waiting.add(new Waiting(Waiting.Kind.ORDER, 10207, Names.NOW.plus(Duration.ofHours(50)), null, null, "SMM10207", "PROVIDER_BALANCE", false));
        return waiting;
    }

    private static List<Day> days() {
        var days = new ArrayList<Day>();
        for (int i = 0; i < 30; i++) {
            long taken = 370_000 + (i * 7919L * 131) % 660_000;
            days.add(new Day(Names.TODAY.minusDays(29 - i), paise(taken), paise(taken * (3 + (i * 13) % 5) / 100)));
        }
        return days;
    }

    private static ActivityLine line(String time, String what, @Nullable String order, Map<String, String> figures) {
        Instant at = at(time);
        return new ActivityLine(at.getEpochSecond(), at, "bot", what, order, 7L, figures);
    }

    @Override
    public Undelivered undelivered() {
        return undelivered;
    }

    @Override
    public CompletableFuture<@Nullable Void> resend(long message, int version) {
        return decided("resend " + message + " " + version, message);
    }

    @Override
    public CompletableFuture<@Nullable Void> putAside(long message, int version) {
        return decided("aside " + message + " " + version, message);
    }

    private CompletableFuture<@Nullable Void> decided(String what, long message) {
        decisions.add(what);
        var left = undelivered.letters().stream().filter(l -> l.id() != message).toList();
        undelivered = new Undelivered(left, left.size(), undelivered.waiting());
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public Counts counts() {
        return new Counts(mismatches.open().size(), 1, 3, at("12:10"), paymentsWaiting, 0, unreadConversations.getAsLong());
    }

    @Override
    public Pulse pulse() {
        return new Pulse(3, 2, at("10:57"), at("10:46"), 0, true, paise(18420355), 312,
                new Head(1024, "3f9ac1d27be0459f8a61c4e2d9035b7716fe28ac90b3d4517ec6a8f20b9d41e5"), watched);
    }
}
