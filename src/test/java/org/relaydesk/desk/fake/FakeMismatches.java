package org.relaydesk.desk.fake;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.mismatch.MismatchActions;
import org.relaydesk.desk.mismatch.ProofActions;
import org.relaydesk.mismatch.CustomerQuestion;
import org.relaydesk.mismatch.Settlement;
import org.relaydesk.mismatch.Shortfall;
import org.relaydesk.money.Paise;
import org.relaydesk.query.MismatchQueries;
import org.relaydesk.query.MismatchQueries.Check.Verdict;
import org.relaydesk.work.Refused;

import static org.relaydesk.desk.fake.Names.at;
import static org.relaydesk.desk.fake.Names.daysAgo;
import static org.relaydesk.desk.fake.Names.paise;

/** The queue of the pictures; decisions take an item out of it and are remembered. */
public final class FakeMismatches implements MismatchQueries, MismatchActions {
    private static final Terms TERMS = new Terms(true, paise(500));

    public final List<String> decisions = new CopyOnWriteArrayList<>();
    public final List<String> corrections = new CopyOnWriteArrayList<>();
    /** While true, decisions stay under way. */
    public volatile boolean held;
    public volatile @Nullable Refused refuse;
    private final List<CompletableFuture<Done>> waiting = new CopyOnWriteArrayList<>();
    private final List<Detail> open = new CopyOnWriteArrayList<>();
    private final List<Detail> gone = new CopyOnWriteArrayList<>();
    private final FakeChanges changes;

    public FakeMismatches(FakeChanges changes, @Nullable Path picture) {
        this.changes = changes;
        open.addAll(queue(picture));
    }

    @Override
    public List<Row> open() {
        return open.stream().map(Detail::row).toList();
    }

    @Override
    public Optional<Detail> detail(long id) {
        return open.stream().filter(detail -> detail.row().id() == id).findFirst();
    }

    @Override
    public CompletableFuture<Done> apply(
            long mismatch, int version, @Nullable Long credit, String order, Shortfall shortfall, String reason) {
        var detail = detail(mismatch).orElseThrow();
        var paid = detail.credits().stream().filter(one -> Long.valueOf(one.id()).equals(credit)).findFirst().map(CreditCandidate::paise).orElse(Paise.ZERO);
        var expected = detail.orders().stream().filter(one -> one.order().equals(order)).findFirst().orElseThrow();
        var alone = Settlement.of(paid, expected.expected(), expected.wallet());
        var settled = shortfall == Shortfall.WAIVED ? alone.waiving() : alone;
        return decide(mismatch, "apply " + mismatch + " credit " + credit + " order " + order + text(shortfall) + text(reason),
                new Done(mismatch, 100 + mismatch, List.of(order), settled.paid(), settled.fromWallet(), settled.waived(), settled.toWallet()));
    }

    @Override
    public CompletableFuture<Done> split(
            long mismatch, int version, long credit, String first, String second, Shortfall shortfall) {
        return decide(mismatch, "split " + mismatch + " credit " + credit + " orders " + first + " " + second + text(shortfall),
                new Done(mismatch, 100 + mismatch, List.of(first, second), paise(30000), Paise.ZERO, Paise.ZERO, Paise.ZERO));
    }

    @Override
    public CompletableFuture<Done> ask(long mismatch, int version, @Nullable CustomerQuestion question, String words) {
        decisions.add("ask " + mismatch + " " + (question == null ? words : question.name()));
        return CompletableFuture.completedFuture(Done.nothing(mismatch, null));
    }

    @Override
    public CompletableFuture<Done> settleHeld(long mismatch, int version, boolean same) {
        return decide(mismatch, "held " + mismatch + " " + (same ? "same" : "another"), Done.nothing(mismatch, null));
    }

    /** Brings it back as a later version, as the store does. */
    @Override
    public CompletableFuture<Long> undo(long decision) {
        decisions.add("undo " + decision);
        var refused = refuse;
        if (refused != null) {
            return CompletableFuture.failedFuture(refused);
        }
        var back = gone.stream().filter(detail -> detail.row().id() == decision - 100).findFirst().orElseThrow();
        gone.remove(back);
        open.addFirst(later(back));
        changes.changed();
        return CompletableFuture.completedFuture(back.row().id());
    }

    private static Detail later(Detail d) {
        var r = d.row();
        var row = new Row(r.id(), r.version() + 2, r.customer(), r.paid(), r.expected(), r.order(), r.pictures(), r.creditFound(),
                r.reference(), r.payer(), r.state(), r.dueAt(), r.nearAt(), r.held());
        return new Detail(row, d.customerId(), d.pictures(), d.note(), d.credits(), d.orders(), d.checks(), d.terms(), d.twin());
    }

    @Override
    public CompletableFuture<Done> creditWallet(long mismatch, int version, @Nullable Long credit, long customer, Paise amount, String reason) {
        return decide(mismatch, "wallet " + mismatch + " credit " + credit + " customer " + customer + " " + amount + text(reason),
                new Done(mismatch, 100 + mismatch, List.of(), amount, Paise.ZERO, Paise.ZERO, amount));
    }

    @Override
    public CompletableFuture<Done> reject(long mismatch, int version, String reason) {
        return decide(mismatch, "reject " + mismatch + text(reason), Done.nothing(mismatch, 100 + mismatch));
    }

    /** What a seller corrects shows at once. */
    public ProofActions proofs() {
        return new FakeProofs(corrections, open, changes);
    }

    /** The pictures of one turn out to look like an earlier one. */
    public void looksLike(long mismatch, Path earlier) {
        open.replaceAll(detail -> detail.row().id() == mismatch ? FakeProofs.like(detail, earlier) : detail);
        changes.changed();
    }

    /** Another mismatch comes in, due first of all. */
    public void arrive(long id, String customer) {
        open.addFirst(claim(id, customer, paise(7700), paise(7741), "SMM10240", 900 + id, "10:50", List.of(), false));
        changes.changed();
    }

    /** Somebody else's doing: it is gone from the queue. */
    public void withdraw(long id) {
        open.removeIf(detail -> detail.row().id() == id);
        changes.changed();
    }

    public void release() {
        held = false;
        waiting.forEach(future -> future.complete(new Done(0, 101L, List.of("SMM10234"), paise(14937), paise(37), Paise.ZERO, Paise.ZERO)));
    }

    private CompletableFuture<Done> decide(long mismatch, String what, Done done) {
        decisions.add(what);
        var refused = refuse;
        if (refused != null) {
            return CompletableFuture.failedFuture(refused);
        }
        open.stream().filter(detail -> detail.row().id() == mismatch).forEach(gone::add);
        open.removeIf(detail -> detail.row().id() == mismatch);
        if (held) {
            var future = new CompletableFuture<Done>();
            waiting.add(future);
            return future;
        }
        changes.changed();
        return CompletableFuture.completedFuture(done);
    }

    /** A credit of which nobody knows whether it is one that is known, told once more. */
    public void hold(long id) {
        open.addFirst(new Detail(
                row(id, 1, null, paise(14937), null, null, 0, true, "632714905519", "fitdaily@oksbi", Names.NOW.plus(Duration.ofHours(20)), true),
                null, List.of(), "",
                List.of(new CreditCandidate(900 + id, paise(14937), "632714905519", at("10:44:10"), "fitdaily@oksbi", "mail", false, null, List.of())),
                List.of(), List.of(), TERMS, new Twin(paise(14937), "632714905518", at("10:42:51"), "FIT DAILY", "sms", "SMM10234")));
        changes.changed();
    }

    /** A payment that is enough for two orders of one customer. */
    public void both(long id) {
        open.addFirst(new Detail(
                row(id, 1, "Fit Daily", paise(30000), paise(14937), "SMM10234", 1, true, "632714905520", "fitdaily@oksbi", Names.NOW.plus(Duration.ofHours(1)), false),
                7L, List.of(), "",
                List.of(new CreditCandidate(900 + id, paise(30000), "632714905520", at("10:44:10"), "fitdaily@oksbi", "sms", true, null, List.of("PAYER_SEEN"))),
                List.of(order("SMM10234", 7, "Fit Daily", 14937, 1240, "instagram.com/fit.daily", "10:31", true, List.of()),
                        order("SMM10236", 7, "Fit Daily", 14921, 1240, "instagram.com/fit.daily", "10:32", true, List.of("PAYER_SEEN")),
                        order("SMM10237", 8, "Reel House", 14922, 1240, "instagram.com/reel.house", "10:32", true, List.of())),
                List.of(), TERMS, null));
        changes.changed();
    }

    private static Row row(
            long id, int version, @Nullable String customer, @Nullable Paise paid, @Nullable Paise expected, @Nullable String order,
            int pictures, boolean credit, @Nullable String reference, @Nullable String payer, Instant due, boolean held) {
        return new Row(id, version, customer, paid, expected, order, pictures, credit, reference, payer, "OPEN", due, due.minus(Duration.ofHours(2)), held);
    }

    private static String text(Shortfall shortfall) {
        return shortfall == Shortfall.WAIVED ? " waived" : "";
    }

    private static String text(String reason) {
        return reason.isEmpty() ? "" : " because " + reason;
    }

    private static List<Detail> queue(@Nullable Path picture) {
        var shot = picture == null ? List.<Picture>of() : List.of(new Picture("aa11", picture, "image/png", at("10:46"), false, FakeProofs.fitDaily()));
        var queue = new ArrayList<Detail>();
        queue.add(fitDaily(shot));
        queue.add(claim(2, "+91 98••• ••814", paise(50000), paise(49962), "SMM10229", 22, "09:20",
                List.of(new Picture("bb22", null, "image/jpeg", at("09:58"), false)), true));
        queue.add(new Detail(row(3, 1, "Yoga Loft", paise(124905), null, null, 1, false, null, null, at("10:58").plus(Duration.ofHours(27)), false),
                3L, List.of(new Picture("cc33", null, "image/jpeg", at("10:20"), true)), "top up my wallet please", List.of(), List.of(),
                List.of(new Check("no-credit", Verdict.WARN, List.of()), new Check("picture-new", Verdict.GOOD, List.of())), TERMS, null));
        queue.add(unknownPayer());
        return queue;
    }

    private static Detail fitDaily(List<Picture> shot) {
        var row = row(1, 3, "Fit Daily", paise(14900), paise(14937), "SMM10234", 1, true, "632714905518", "fitdaily@oksbi",
                at("10:58").plus(Duration.ofMinutes(72)), false);
        return new Detail(row, 7L, shot, "",
                List.of(new CreditCandidate(11, paise(14900), "632714905518", at("10:42:51"), "fitdaily@oksbi", "email", true, null, List.of("SAME_UTR", "SAME_AMOUNT")),
                        new CreditCandidate(12, paise(14900), "632713550041", daysAgo(1, "21:10"), "other@ybl", "sms", false, "SMM10188", List.of("SAME_AMOUNT", "USED"))),
                List.of(order("SMM10234", 7, "Fit Daily", 14937, 1240, "instagram.com/fit.daily", "10:31", true, List.of("CLAIMED"))),
                List.of(new Check("utr-in-feed", Verdict.GOOD, List.of()), new Check("paid-in-time", Verdict.GOOD, List.of()),
                        new Check("picture-new", Verdict.GOOD, List.of()), new Check("amount-short-covered", Verdict.WARN, List.of("37"))), TERMS, null);
    }

    private static Detail claim(long id, String customer, Paise paid, Paise expected, String order, long credit, String at, List<Picture> pictures, boolean late) {
        var row = row(id, 1, customer, paid, expected, order, Math.max(1, pictures.size()), true, "632700000" + credit, "payer@okaxis",
                Names.NOW.plus(Duration.ofHours(late ? 5 : 1)), false);
        return new Detail(row, 40 + id, pictures, "",
                List.of(new CreditCandidate(credit, paid, "632700000" + credit, at(at), "payer@okaxis", "sms", true, null, List.of("SAME_AMOUNT"))),
                List.of(order(order, 40 + id, customer, expected.value(), 4410, "instagram.com/some.page", "09:31", true, List.of("CLAIMED"))),
                List.of(new Check("amount-over", Verdict.WARN, List.of("38"))), TERMS, null);
    }

    private static Detail unknownPayer() {
        var row = row(4, 1, null, paise(8800), null, null, 0, true, "632714118822", "reelhouse@ybl", Names.NOW.plus(Duration.ofHours(30)), false);
        return new Detail(row, null, List.of(), "",
                List.of(new CreditCandidate(44, paise(8800), "632714118822", at("10:51:07"), "reelhouse@ybl", "sms", true, null, List.of())),
                List.of(order("SMM10231", 8, "Reel House", 8841, 6100, "instagram.com/reel.house", "10:39", true, List.of("PAYER_SEEN", "NEAR_AMOUNT")),
                        order("SMM10228", 9, "Cafe Blue", 8809, 3000, "instagram.com/cafe.blue", "10:11", false, List.of("NEAR_AMOUNT")),
                        order("SMM10220", 10, "Bike Club", 8762, 9507, "facebook.com/bike.club", "08:51", true, List.of("NEAR_AMOUNT"))),
                List.of(new Check("no-claim", Verdict.WARN, List.of()), new Check("payer-seen", Verdict.GOOD, List.of())), TERMS, null);
    }

    private static OrderCandidate order(String order, long customer, String name, long expected, long wallet, String link, String asked, boolean payable, List<String> reasons) {
        return new OrderCandidate(order, customer, name, "Instagram Followers", 1000, "https://www." + link, payable ? "AWAITING_PAYMENT" : "EXPIRED",
                paise(expected), at(asked), at(asked).plus(Duration.ofMinutes(30)), paise(wallet), 6, payable, reasons);
    }
}
