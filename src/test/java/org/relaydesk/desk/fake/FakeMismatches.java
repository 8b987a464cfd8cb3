package org.relaydesk.desk.fake;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.mismatch.MismatchActions;
import org.relaydesk.desk.mismatch.ProofActions;
import org.relaydesk.mismatch.Settlement;
import org.relaydesk.money.Paise;
import org.relaydesk.query.MismatchQueries;
import org.relaydesk.query.MismatchQueries.Check.Verdict;
import org.relaydesk.work.Refused;

import static org.relaydesk.desk.fake.Names.at;
import static org.relaydesk.desk.fake.Names.daysAgo;
import static org.relaydesk.desk.fake.Names.paise;

/** The queue of the pictures; decisions take an item out of it and are remembered. */
public final class FakeMismatches implements MismatchQueries, MismatchActions {
    public final List<String> decisions = new CopyOnWriteArrayList<>();
    public final List<String> corrections = new CopyOnWriteArrayList<>();
    /** While true, decisions stay under way. */
    public volatile boolean held;
    public volatile @Nullable Refused refuse;
    private final List<CompletableFuture<Done>> waiting = new CopyOnWriteArrayList<>();
    private final List<Detail> open = new CopyOnWriteArrayList<>();
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
    public CompletableFuture<Done> apply(long mismatch, int version, @Nullable Long credit, String order, String reason) {
        var detail = detail(mismatch).orElseThrow();
        var paid = detail.credits().stream().filter(one -> Long.valueOf(one.id()).equals(credit)).findFirst().map(CreditCandidate::paise).orElse(Paise.ZERO);
        var expected = detail.orders().stream().filter(one -> one.order().equals(order)).findFirst().orElseThrow();
        var settled = Settlement.of(paid, expected.expected(), expected.wallet());
        return decide(mismatch, "apply " + mismatch + " credit " + credit + " order " + order + text(reason),
                new Done(mismatch, order, paid, settled.fromWallet(), settled.toWallet()));
    }

    @Override
    public CompletableFuture<Done> creditWallet(long mismatch, int version, @Nullable Long credit, long customer, Paise amount, String reason) {
        return decide(mismatch, "wallet " + mismatch + " credit " + credit + " customer " + customer + " " + amount + text(reason),
                new Done(mismatch, null, amount, Paise.ZERO, amount));
    }

    @Override
    public CompletableFuture<Done> reject(long mismatch, int version, String reason) {
        return decide(mismatch, "reject " + mismatch + text(reason), new Done(mismatch, null, Paise.ZERO, Paise.ZERO, Paise.ZERO));
    }

    /** What a seller corrects shows at once. */
    public ProofActions proofs() {
        return new FakeProofs(corrections, open, changes);
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
        waiting.forEach(future -> future.complete(new Done(0, "SMM10234", paise(14900), paise(37), Paise.ZERO)));
    }

    private CompletableFuture<Done> decide(long mismatch, String what, Done done) {
        decisions.add(what);
        var refused = refuse;
        if (refused != null) {
            return CompletableFuture.failedFuture(refused);
        }
        open.removeIf(detail -> detail.row().id() == mismatch);
        if (held) {
            var future = new CompletableFuture<Done>();
            waiting.add(future);
            return future;
        }
        changes.changed();
        return CompletableFuture.completedFuture(done);
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
        queue.add(new Detail(new Row(3, 1, "Yoga Loft", paise(124905), null, null, 1, false, null, null, "OPEN", at("10:58").plus(Duration.ofHours(27))),
                3L, List.of(new Picture("cc33", null, "image/jpeg", at("10:20"), true)), "top up my wallet please", List.of(), List.of(),
                List.of(new Check("no-credit", Verdict.WARN, List.of()), new Check("picture-new", Verdict.GOOD, List.of()))));
        queue.add(unknownPayer());
        return queue;
    }

    private static Detail fitDaily(List<Picture> shot) {
        var row = new Row(1, 3, "Fit Daily", paise(14900), paise(14937), "SMM10234", 1, true, "632714905518", "fitdaily@oksbi", "OPEN",
                at("10:58").plus(Duration.ofMinutes(72)));
        return new Detail(row, 7L, shot, "",
                List.of(new CreditCandidate(11, paise(14900), "632714905518", at("10:42:51"), "fitdaily@oksbi", "email", true, null, List.of("SAME_UTR", "SAME_AMOUNT")),
                        new CreditCandidate(12, paise(14900), "632713550041", daysAgo(1, "21:10"), "other@ybl", "sms", false, "SMM10188", List.of("SAME_AMOUNT", "USED"))),
                List.of(order("SMM10234", 7, "Fit Daily", 14937, 1240, "instagram.com/fit.daily", "10:31", true, List.of("CLAIMED"))),
                List.of(new Check("utr-in-feed", Verdict.GOOD, List.of()), new Check("paid-in-time", Verdict.GOOD, List.of()),
                        new Check("picture-new", Verdict.GOOD, List.of()), new Check("amount-short-covered", Verdict.WARN, List.of("37"))));
    }

    private static Detail claim(long id, String customer, Paise paid, Paise expected, String order, long credit, String at, List<Picture> pictures, boolean late) {
        var row = new Row(id, 1, customer, paid, expected, order, Math.max(1, pictures.size()), true, "632700000" + credit, "payer@okaxis", "OPEN",
                Names.NOW.plus(Duration.ofHours(late ? 5 : 1)));
        return new Detail(row, 40 + id, pictures, "",
                List.of(new CreditCandidate(credit, paid, "632700000" + credit, at(at), "payer@okaxis", "sms", true, null, List.of("SAME_AMOUNT"))),
                List.of(order(order, 40 + id, customer, expected.value(), 4410, "instagram.com/some.page", "09:31", true, List.of("CLAIMED"))),
                List.of(new Check("amount-over", Verdict.WARN, List.of("38"))));
    }

    private static Detail unknownPayer() {
        var row = new Row(4, 1, null, paise(8800), null, null, 0, true, "632714118822", "reelhouse@ybl", "OPEN", Names.NOW.plus(Duration.ofHours(30)));
        return new Detail(row, null, List.of(), "",
                List.of(new CreditCandidate(44, paise(8800), "632714118822", at("10:51:07"), "reelhouse@ybl", "sms", true, null, List.of())),
                List.of(order("SMM10231", 8, "Reel House", 8841, 6100, "instagram.com/reel.house", "10:39", true, List.of("PAYER_SEEN", "NEAR_AMOUNT")),
                        order("SMM10228", 9, "Cafe Blue", 8809, 3000, "instagram.com/cafe.blue", "10:11", false, List.of("NEAR_AMOUNT")),
                        order("SMM10220", 10, "Bike Club", 8762, 9507, "facebook.com/bike.club", "08:51", true, List.of("NEAR_AMOUNT"))),
                List.of(new Check("no-claim", Verdict.WARN, List.of()), new Check("payer-seen", Verdict.GOOD, List.of())));
    }

    private static OrderCandidate order(String order, long customer, String name, long expected, long wallet, String link, String asked, boolean payable, List<String> reasons) {
        return new OrderCandidate(order, customer, name, "Instagram Followers", 1000, "https://www." + link, payable ? "AWAITING_PAYMENT" : "EXPIRED",
                paise(expected), at(asked), at(asked).plus(Duration.ofMinutes(30)), paise(wallet), 6, payable, reasons);
    }
}
