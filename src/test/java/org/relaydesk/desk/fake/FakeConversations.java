package org.relaydesk.desk.fake;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import org.relaydesk.adapter.qr.ZxingQr;
import org.relaydesk.customer.Standing;
import org.relaydesk.desk.conversation.ConversationActions;
import org.relaydesk.desk.conversation.ConversationDoor;
import org.relaydesk.message.MediaStore;
import org.relaydesk.message.Transport;
import org.relaydesk.query.ConversationQueries;
import org.relaydesk.query.ConversationSearch;
import org.relaydesk.work.Refused;

import static org.relaydesk.desk.fake.Names.at;
import static org.relaydesk.desk.fake.Names.daysAgo;
import static org.relaydesk.desk.fake.Names.paise;

/** The conversations of the picture, and behind them as many as a test likes. */
public final class FakeConversations implements ConversationQueries, ConversationSearch, ConversationActions {
    public static final long FIT = 7;
    public static final long YOGA = 6;
    public final List<String> decisions = new CopyOnWriteArrayList<>();
    public volatile Transport transport = Transport.CLOUD;
    public volatile List<String> templates = List.of("seller_notice");
    public volatile @Nullable Refused refuses;
    public volatile Runnable beforeFinding = () -> { };
    public final FakeFiles files = new FakeFiles();
    /** What is kept instead of the picture, by its hash. */
    public final Map<String, Path> kept = new ConcurrentHashMap<>();
    private final FakeChanges changes;
    private final @Nullable Path picture;
    private final List<Row> rows = new CopyOnWriteArrayList<>();
    private final List<Canned> canned = new CopyOnWriteArrayList<>(List.of(
            new Canned(1, "Hello {name}, I am looking into it and will write to you shortly."),
            new Canned(2, "Please send a screenshot of your payment with the UTR number."),
            new Canned(3, "Your order {order} is with us; delivery can take up to 24 hours.")));
    private final Map<Long, List<Message>> threads = new ConcurrentHashMap<>();
    private final AtomicInteger keys = new AtomicInteger();

    public FakeConversations(FakeChanges changes, @Nullable Path picture, int more) {
        this.changes = changes;
        this.picture = picture;
        rows.add(new Row(FIT, "Fit Daily", at("10:46:10"), false, false, "PICTURE", "payment screenshot", null, 1, false, at("10:46"), at("22:46"), true));
        rows.add(new Row(YOGA, "Yoga Loft", at("10:31"), false, false, "TEXT", "review SMM10077 views dropped", null, 1, false, null, null, false));
        rows.add(new Row(4, "+91 98••• ••814", at("10:12"), false, false, "TEXT", "mera payment ho gaya", null, 2, false, at("10:12"), null, false));
        rows.add(new Row(3, "Reel House", at("09:58"), true, false, "TEXT", "SMM10198 is partial: ₹23.46 is back in your wallet", "READ", 0, false, null, null, false));
        rows.add(new Row(5, "Cafe Blue", at("09:40"), true, false, "UPI_QR", "pay ₹59.83 to demostore@okhdfcbank", "DELIVERED", 0, false, null, null, false));
        rows.add(new Row(2, "Bike Club", daysAgo(2, "18:20"), true, true, "TEXT", "We look into it today", "WAITING_FOR_WINDOW", 0, false, null, null, false));
        rows.add(new Row(1, "Studio Nine", daysAgo(3, "12:00"), true, false, "TEXT", "Your order SMM10151 is completed", "DEAD", 0, true, null, null, false));
        for (int i = 0; i < more; i++) {
            rows.add(new Row(1000 + i, "Customer " + i, daysAgo(4, "12:00").minusSeconds(i), false, false, "TEXT", "menu", null, 0, false, null, null, false));
        }
        threads.put(FIT, fit());
        threads.put(YOGA, List.of(in(1, daysAgo(1, "19:05"), "TEXT", "text", "status SMM10077", null),
                out(1, daysAgo(1, "19:05:02"), "TEXT", "SMM10077: completed on 20 Nov.", List.of(), null, "READ", null),
                in(2, at("10:31"), "TEXT", "text", "review SMM10077 views dropped", null)));
        threads.put(2L, List.of(in(1, daysAgo(2, "18:02"), "TEXT", "text", "my reels stopped", null),
                hand(1, daysAgo(2, "18:20"), "We look into it today", "READ", null),
                hand(2, at("10:20"), "It moves again, please have a look", "WAITING_FOR_WINDOW", "outside the window")));
        threads.put(1L, List.of(in(1, daysAgo(3, "11:30"), "OTHER", "audio", "", null),
                out(1, daysAgo(3, "12:00"), "TEXT", "Your order SMM10151 is completed", List.of(), null, "DEAD", "the number is not on WhatsApp (131026)")));
    }

    private List<Message> fit() {
        var all = new ArrayList<Message>();
        for (int i = 0; i < 130; i++) {
            all.add(i % 2 == 0 ? in(-300 + i, daysAgo(9, "09:00").plusSeconds(40L * i), "TEXT", "text", "older word number " + i, null)
                    : out(-300 + i, daysAgo(9, "09:00").plusSeconds(40L * i), "TEXT", "older answer number " + i, List.of(), null, "READ", null));
        }
        all.add(in(1, daysAgo(1, "20:14"), "TEXT", "text", "नमस्ते, मेनू भेजिए", null));
        all.add(in(2, at("10:30"), "TEXT", "text", "buy 1 1000 instagram.com/fit.daily", null));
        all.add(out(1, at("10:30:01"), "BUTTONS", "*Instagram Followers* · 1,000 → instagram.com/fit.daily\nPrice ₹149.00 · refill cover 30 days",
                List.of("Pay by UPI", "Wallet ₹12.40", "Cancel"), null, "READ", null));
        all.add(in(3, at("10:31"), "REPLY", "interactive", "Pay by UPI", null));
        all.add(out(2, at("10:31:01"), "UPI_QR", "Order *SMM10234*: pay exactly *₹149.37* to demostore@okhdfcbank by 11:01.", List.of(),
                new Media(null, "image/png", false, "upi://pay?pa=demostore@okhdfcbank&am=149.37&cu=INR&tr=SMM10234"), "READ", null));
        all.add(in(4, at("10:46"), "PICTURE", "image", "", new Media(picture == null ? null : "fit", "image/png", picture == null, null)));
        all.add(out(3, at("10:46:02"), "TEXT", "Thanks, we check it by hand: usually within 24 hours on business days. SMM10234 waits meanwhile.", List.of(), null, "DELIVERED", null));
        return all;
    }

    private static Message in(long row, Instant at, String kind, String type, String text, @Nullable Media media) {
        return new Message(new Place(at, false, row), at, false, kind, type, text, List.of(), media, null, null, 0);
    }

    private static Message out(long row, Instant at, String kind, String text, List<String> choices, @Nullable Media media, String state, @Nullable String trouble) {
        return new Message(new Place(at, true, row), at, false, kind, "", text, choices, media, state, trouble, 3);
    }

    private static Message hand(long row, Instant at, String text, String state, @Nullable String trouble) {
        return new Message(new Place(at, true, row), at, true, "TEXT", "", text, List.of(), null, state, trouble, 3);
    }

    public ConversationDoor door() {
        return new ConversationDoor(this, this, this, new ConversationDoor.Gateway(transport, templates), new MediaStore() {
            @Override
            public String keep(byte[] content, String mimeType) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Optional<Path> find(String sha256) {
                return Optional.ofNullable(kept.getOrDefault(sha256, picture));
            }
        }, new ZxingQr(), files);
    }

    public long unread() {
        return rows.stream().filter(row -> row.unread() > 0).count();
    }

    /** The customer writes now. */
    public void writes(long customer, String text) {
        var now = new ArrayList<>(threads.getOrDefault(customer, List.of()));
        long row = 50L + now.size();
        now.add(in(row, at("10:57").plusSeconds(now.size()), "TEXT", "text", text, null));
        threads.put(customer, now);
        change(customer, old -> new Row(customer, old.name(), at("10:57").plusSeconds(row), false, false, "TEXT", text, null, old.unread() + 1, false,
                old.attentionSince(), old.silentUntil(), old.mismatch()));
        changes.changed();
    }

    private void change(long customer, UnaryOperator<Row> change) {
        rows.replaceAll(row -> row.customer() == customer ? change.apply(row) : row);
    }

    // --- asking ----------------------------------------------------------------------------------------------------

    @Override
    public Map<Filter, Long> counts() {
        var counts = new EnumMap<Filter, Long>(Filter.class);
        for (var filter : Filter.values()) {
            counts.put(filter, (long) of(filter).size());
        }
        return counts;
    }

    private List<Row> of(Filter filter) {
        return rows.stream().filter(row -> switch (filter) {
            case ALL -> true;
            case UNREAD -> row.unread() > 0;
            case ATTENTION -> row.attentionSince() != null || row.undelivered();
            case HANDED -> row.silentUntil() != null;
        }).sorted(Comparator.comparing(Row::at).reversed()).toList();
    }

    @Override
    public List<Row> page(Filter filter, long index, @Nullable Row after, int size) {
        return of(filter).stream().skip(index).limit(size).toList();
    }

    @Override
    public Optional<Row> row(long customer) {
        return rows.stream().filter(row -> row.customer() == customer).findFirst();
    }

    @Override
    public Optional<Head> head(long customer) {
        return row(customer).map(row -> new Head(customer, row.name(), "+9198765432" + (10 + customer % 90), customer == FIT ? "IN.8123004411" : null,
                Standing.GOOD, customer == FIT ? "hi" : "en", Instant.parse("2026-03-04T06:00:00Z"),
                customer == 2 ? daysAgo(2, "18:02") : customer == 1 ? daysAgo(3, "11:30") : customer == FIT ? at("10:46").minus(Duration.ofMinutes(128)) : row.at(),
                row.silentUntil(), paise(1240), 12, customer == 4 ? null : "SMM10234",
                customer == FIT ? List.of(new OrderLine("SMM10234", "AWAITING_PAYMENT", paise(14937), paise(0))) : List.of(),
                List.of(new OrderLine("SMM10198", "PARTIAL", paise(14900), paise(2346)), new OrderLine("SMM10151", "COMPLETED", paise(9900), paise(0)),
                        new OrderLine("SMM10090", "COMPLETED", paise(4900), paise(0))),
                row.mismatch() ? new Waiting(1, at("12:10")) : null));
    }

    @Override
    public List<Message> before(long customer, @Nullable Place before, int size) {
        var all = all(customer).stream().filter(message -> before == null || message.place().compareTo(before) < 0).toList();
        return all.subList(Math.max(0, all.size() - size), all.size());
    }

    @Override
    public List<Message> from(long customer, Place from, int size) {
        return all(customer).stream().filter(message -> message.place().compareTo(from) >= 0).limit(size).toList();
    }

    private List<Message> all(long customer) {
        return threads.getOrDefault(customer, List.of(in(1, at("09:00"), "TEXT", "text", "menu", null)));
    }

    @Override
    public Optional<Place> place(boolean out, long row) {
        return Optional.empty();
    }

    @Override
    public List<Canned> canned() {
        return List.copyOf(canned);
    }

    @Override
    public Found find(String typed, int most) {
        beforeFinding.run();
        var begin = typed.toLowerCase(Locale.ROOT);
        var people = rows.stream().filter(row -> row.name().toLowerCase(Locale.ROOT).startsWith(begin))
                .map(row -> new Person(row.customer(), row.name(), "")).limit(8).toList();
        var hits = new ArrayList<Hit>();
        threads.forEach((customer, messages) -> messages.forEach(message -> {
            int from = message.text().toLowerCase(Locale.ROOT).indexOf(begin);
            if (from >= 0) {
                hits.add(new Hit(customer, row(customer).orElseThrow().name(), message.place(), message.sentAt(),
                        new Snippet(message.text().replace('\n', ' '), List.of(new Mark(from, from + begin.length())))));
            }
        }));
        hits.sort(Comparator.comparing(Hit::place).reversed());
        return new Found(people, hits.stream().limit(most).toList(), true, hits.size() > most);
    }

    // --- acting ----------------------------------------------------------------------------------------------------

    @Override
    public String newKey() {
        return "key-" + keys.incrementAndGet();
    }

    @Override
    public CompletableFuture<@Nullable Void> answer(Reply reply) {
        var said = "answer " + reply.customer() + " " + reply.text() + (reply.attached() == null ? "" : " with " + reply.attached().name())
                + (reply.template() == null ? "" : " as " + reply.template()) + " silent " + reply.silentHours() + " seen " + reply.seen() + " " + reply.key();
        return decide(said, () -> {
            var now = new ArrayList<>(all(reply.customer()));
            now.add(hand(90 + now.size(), at("10:58").plusSeconds(now.size()), reply.text(), "DUE", null));
            threads.put(reply.customer(), now);
            change(reply.customer(), old -> new Row(old.customer(), old.name(), at("10:58").plusSeconds(now.size()), true, true, "TEXT", reply.text(), "DUE", 0, false,
                    null, old.silentUntil(), old.mismatch()));
        });
    }

    /** The customer sends a file now. */
    public void sends(long customer, String type, String mimeType, Path file) {
        var name = String.valueOf(file.getFileName());
        kept.put(name, file);
        var now = new ArrayList<>(threads.getOrDefault(customer, List.of()));
        now.add(in(70L + now.size(), at("10:58").plusSeconds(now.size()), type.equals("document") ? "DOCUMENT" : "OTHER", type, "",
                new Media(name, mimeType, false, null)));
        threads.put(customer, now);
        changes.changed();
    }

    /** How far the last message of the seller has got. */
    public void ticks(long customer, String state) {
        var now = new ArrayList<>(all(customer));
        var last = now.removeLast();
        now.add(hand(last.place().row(), last.place().at(), last.text(), state, null));
        threads.put(customer, now);
        changes.changed();
    }

    @Override
    public CompletableFuture<Attached> attach(Path file) {
        return CompletableFuture.completedFuture(new Attached("ab".repeat(32), "application/pdf", String.valueOf(file.getFileName()),
                String.valueOf(file).getBytes(StandardCharsets.UTF_8).length * 1000L));
    }

    @Override
    public CompletableFuture<@Nullable Void> seen(long customer, long upTo) {
        return decide("seen " + customer + " " + upTo, () -> unread(customer, 0));
    }

    @Override
    public CompletableFuture<@Nullable Void> unread(long customer) {
        return decide("unread " + customer, () -> unread(customer, 1));
    }

    private void unread(long customer, int unread) {
        change(customer, old -> new Row(old.customer(), old.name(), old.at(), old.out(), old.byHand(), old.kind(), old.text(), old.state(), unread, old.undelivered(),
                old.attentionSince(), old.silentUntil(), old.mismatch()));
    }

    @Override
    public CompletableFuture<@Nullable Void> takeOver(long customer) {
        return decide("take " + customer, () -> silent(customer, at("22:58")));
    }

    @Override
    public CompletableFuture<@Nullable Void> handBack(long customer) {
        return decide("back " + customer, () -> silent(customer, null));
    }

    private void silent(long customer, @Nullable Instant until) {
        change(customer, old -> new Row(old.customer(), old.name(), old.at(), old.out(), old.byHand(), old.kind(), old.text(), old.state(), old.unread(), old.undelivered(),
                null, until, old.mismatch()));
    }

    @Override
    public CompletableFuture<@Nullable Void> resend(long row, int version) {
        return decide("resend " + row + " " + version, () -> { });
    }

    @Override
    public CompletableFuture<@Nullable Void> addCanned(String text) {
        return decide("canned " + text, () -> canned.add(new Canned(100 + canned.size(), text)));
    }

    @Override
    public CompletableFuture<@Nullable Void> removeCanned(long id) {
        return decide("forget " + id, () -> canned.removeIf(one -> one.id() == id));
    }

    private CompletableFuture<@Nullable Void> decide(String what, Runnable then) {
        var no = refuses;
        if (no != null) {
            return CompletableFuture.failedFuture(no);
        }
        decisions.add(what);
        then.run();
        changes.changed();
        return CompletableFuture.completedFuture(null);
    }
}
