package org.relaydesk.loop;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.relaydesk.ledger.Account;
import org.relaydesk.mismatch.ApplyPayment;
import org.relaydesk.mismatch.Decision;
import org.relaydesk.mismatch.Mismatch;
import org.relaydesk.money.Paise;
import org.relaydesk.order.OrderStatus;
import org.relaydesk.support.FakeGraph;
import org.relaydesk.support.Hooks;
import org.relaydesk.support.Shop;
import org.relaydesk.work.Refused;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Payments that no rule could place: the evidence is kept, the seller decides once, and every paisa has its place. */
class MismatchTest extends ShopTest {
    private static final String ASHA = "919800000001";
    private static final String RAVI = "919800000002";
    private static final byte[] PICTURE = "a picture of a payment".getBytes(StandardCharsets.UTF_8);

    private void picture(String from, String type, String media, String mime, String caption) {
        shop.hook(Hooks.attachment(shop.nextId(), from, shop.now(), type, media, mime, caption));
        shop.work();
    }

    private Mismatch mismatch(long id) {
        return shop.read(() -> shop.repositories.mismatches().byId(id).orElseThrow());
    }

    private List<Mismatch> openOnes() {
        return shop.read(() -> shop.repositories.mismatches().open());
    }

    private Mismatch only() {
        var open = openOnes();
        assertEquals(1, open.size());
        return open.getFirst();
    }

    private Decision.Done decide(Decision decision) {
        var done = shop.write(() -> shop.useCases.resolveMismatch().handle(decision));
        shop.clock.pass(ApplyPayment.GRACE);
        shop.work();
        return done;
    }

    private void refused(String code, Decision decision) {
        long lines = shop.number("select count(*) from book");
        long transfers = shop.number("select count(*) from transfer");
        assertEquals(code, assertThrows(Refused.class, () -> decide(decision)).code());
        assertEquals(lines, shop.number("select count(*) from book"), "nothing was changed");
        assertEquals(transfers, shop.number("select count(*) from transfer"));
    }

    private static Decision.Apply apply(Mismatch m, @Nullable Long credit, String order, String reason) {
        return new Decision.Apply(m.id(), m.version(), credit, order, reason);
    }

    // --- the evidence ----------------------------------------------------------------------------------------------

    @Test
    void aPictureIsFetchedCheckedAndKeptAsEvidence() throws Exception {
        shop.graph.holds("media1", PICTURE, "image/jpeg");
        var asked = shop.ask(ASHA, 1, 1000, "https://instagram.com/a");
        picture(ASHA, "image", "media1", "image/jpeg", "paid ₹150.00, UTR 600000000555");

        var mismatch = only();
        assertEquals(shop.order(asked.order()).number(), mismatch.orderNumber());
        assertEquals(shop.customer(ASHA), mismatch.customerId());
        assertEquals(Paise.of(15_000), mismatch.claimed());
        assertEquals("600000000555", mismatch.claimedReference());
        assertNull(mismatch.creditId());
        var row = shop.read(() -> shop.repositories.inbound().byId(
                shop.repositories.mismatches().pictures(mismatch.id()).getFirst().messageId()).orElseThrow());
        assertEquals("KEPT", row.mediaState().name());
        assertEquals(FakeGraph.sha256(PICTURE), row.mediaSha256());
        var file = shop.files.find(FakeGraph.sha256(PICTURE)).orElseThrow();
        assertEquals("a picture of a payment", Files.readString(file));
        assertTrue(shop.told(ASHA).getLast().startsWith("Thank you. We check your payment for *SMM10001* by hand"));
        assertEquals(OrderStatus.AWAITING_PAYMENT, shop.order(asked.order()).status(), "a screenshot alone never moves money");
        assertEquals(0, shop.number("select count(*) from transfer"));
        assertTrue(!mismatch.dueAt().isBefore(shop.now().plus(Duration.ofDays(1))), mismatch.dueAt().toString());
    }

    @Test
    void aPdfIsEvidenceToo() {
        shop.graph.holds("media1", PICTURE, "application/pdf");
        shop.ask(ASHA, 1, 1000, "https://instagram.com/a");
        picture(ASHA, "document", "media1", "application/pdf", "");
        assertEquals(1, shop.read(() -> shop.repositories.mismatches().pictures(only(shop).id())).size());
        assertTrue(shop.files.find(FakeGraph.sha256(PICTURE)).isPresent());
    }

    private static Mismatch only(Shop shop) {
        return shop.repositories.mismatches().open().getFirst();
    }

    @Test
    void aPictureWithAWrongChecksumIsNotKept() {
        shop.graph.holds("media1", PICTURE, "image/jpeg", FakeGraph.sha256("another".getBytes(StandardCharsets.UTF_8)));
        shop.ask(ASHA, 1, 1000, "https://instagram.com/a");
        picture(ASHA, "image", "media1", "image/jpeg", "");

        assertEquals("GONE", shop.text("select media_state from inbound_message where media_id is not null"));
        assertTrue(String.valueOf(shop.text("select media_trouble from inbound_message where media_id is not null")).contains("checksum"));
        assertTrue(shop.files.find(FakeGraph.sha256(PICTURE)).isEmpty());
        assertEquals(1, openOnes().size(), "the claim stands all the same");
    }

    @Test
    void aPictureThatComesLaterIsFetchedLater() {
        shop.ask(ASHA, 1, 1000, "https://instagram.com/a");
        shop.graph.holds("media1", PICTURE, "image/jpeg");
        shop.graph.close();
        shop.hook(Hooks.attachment("wamid.pic", ASHA, shop.now(), "image", "media1", "image/jpeg", ""));
        shop.work();
        assertEquals("DUE", shop.text("select media_state from inbound_message where media_id is not null"));
        assertNotEquals(null, shop.text("select media_trouble from inbound_message where media_id is not null"));
    }

    @Test
    void aClaimAndItsCreditFindEachOtherWhicheverComesFirst() {
        shop.ask(ASHA, 1, 1000, "https://instagram.com/a");
        shop.graph.holds("m", PICTURE, "image/jpeg");
        picture(ASHA, "image", "m", "image/jpeg", "₹150.00");
        shop.credit(Paise.of(15_000), "600000000555");
        assertNotEquals(null, only().creditId());

        shop.credit(Paise.of(25_000), "600000000666");
        shop.ask(RAVI, 1, 1000, "https://instagram.com/b");
        picture(RAVI, "image", "m", "image/jpeg", "see UTR 600000000666");
        assertEquals(2, openOnes().size(), "no item for the claim beside the one of the credit");
        var second = openOnes().getLast();
        assertEquals(shop.customer(RAVI), second.customerId());
        assertNotEquals(null, second.creditId());
    }

    @Test
    void anotherReferenceIsAnotherPayment() {
        shop.credit(Paise.of(15_000), "600000000666");
        shop.ask(ASHA, 1, 1000, "https://instagram.com/a");
        shop.graph.holds("m", PICTURE, "image/jpeg");
        picture(ASHA, "image", "m", "image/jpeg", "₹150.00 UTR 600000000777");
        assertEquals(2, openOnes().size(), "the amount alone does not join what the references part");
    }

    @Test
    void aPaymentRoundedToTheRupeeIsJoinedByAmountAndTime() {
        shop.ask(ASHA, 1, 1000, "https://instagram.com/a");
        shop.graph.holds("m", PICTURE, "image/jpeg");
        picture(ASHA, "image", "m", "image/jpeg", "paid");
        shop.clock.pass(Duration.ofMinutes(3));
        shop.credit(Paise.of(14_900), shop.utr());
        assertNotEquals(null, only().creditId());
    }

    @Test
    void supportWithAnUnpaidOrderIsAClaimAndWithoutOneHelps() {
        shop.say(RAVI, "support");
        assertTrue(shop.told(RAVI).getLast().startsWith("Tell us what is wrong"));
        shop.ask(ASHA, 1, 1000, "https://instagram.com/a");
        shop.say(ASHA, "support I paid Rs 150");
        assertEquals(Paise.of(15_000), only().claimed());
        assertEquals("I paid Rs 150", only().note());
    }

    // --- the decision ----------------------------------------------------------------------------------------------

    /** An order of ₹149.xx and a credit of {@code paise} that nothing fits. */
    private Mismatch unmatched(Shop.Asked asked, long paise) {
        shop.credit(Paise.of(paise), shop.utr());
        assertEquals(OrderStatus.AWAITING_PAYMENT, shop.order(asked.order()).status());
        return openOnes().getLast();
    }

    @Test
    void applyingTheExactRest() {
        var asked = shop.ask(ASHA, 1, 1000, "https://instagram.com/a");
        shop.gift(ASHA, 5_000);
        var m = unmatched(asked, 14_900);
        long missing = asked.amount().value() - 14_900;
        var done = decide(apply(m, m.creditId(), asked.order(), ""));

        assertEquals(
                new Decision.Done(done.decision(), List.of(asked.order()), asked.amount(), Paise.of(missing), Paise.ZERO, Paise.ZERO), done);
        var order = shop.order(asked.order());
        assertEquals(OrderStatus.WITH_PROVIDER, order.status());
        assertEquals(asked.amount(), order.paid());
        assertEquals(Paise.of(5_000 - missing), shop.wallet(ASHA));
        assertEquals(Paise.ZERO, shop.balance(Account.UNMATCHED));
        assertEquals("APPLIED", shop.text("select state from bank_credit"));
        assertTrue(shop.told(ASHA).stream().anyMatch(t -> t.contains("*SMM10001* is paid. " + Paise.of(missing) + " was missing")));
        assertEquals(Mismatch.State.APPLIED, mismatch(m.id()).state());
        assertEquals(1, shop.number("select count(*) from payment_request where state = 'PAID'"));
    }

    @Test
    void aShortfallThatTheWalletDoesNotCoverIsRefused() {
        var asked = shop.ask(ASHA, 1, 1000, "https://instagram.com/a");
        var m = unmatched(asked, 14_800);
        refused("wallet-short", apply(m, m.creditId(), asked.order(), ""));
        shop.gift(ASHA, asked.amount().value() - 14_800 - 1);
        refused("wallet-short", apply(m, m.creditId(), asked.order(), ""));
        shop.gift(ASHA, 1);
        decide(apply(m, m.creditId(), asked.order(), ""));
        assertEquals(Paise.ZERO, shop.wallet(ASHA));
    }

    @Test
    void aSurplusGoesToTheWallet() {
        var asked = shop.ask(ASHA, 1, 1000, "https://instagram.com/a");
        var m = unmatched(asked, 20_000);
        var done = decide(apply(m, m.creditId(), asked.order(), ""));

        var surplus = Paise.of(20_000).minus(asked.amount());
        assertEquals(surplus, done.toWallet());
        assertEquals(surplus, shop.wallet(ASHA));
        assertEquals(asked.amount(), shop.order(asked.order()).paid());
        assertTrue(shop.told(ASHA).stream().anyMatch(t -> t.contains(surplus + " was too much and went to your wallet")));
    }

    @Test
    void applyingToAnExpiredOrderPaysItLate() {
        var asked = shop.ask(ASHA, 1, 1000, "https://instagram.com/a");
        shop.close(Duration.ofMinutes(30));
        shop.credit(Paise.of(15_000), shop.utr());
        var m = only();
        decide(apply(m, m.creditId(), asked.order(), ""));
        assertTrue(shop.order(asked.order()).late());
        assertEquals(OrderStatus.WITH_PROVIDER, shop.order(asked.order()).status());
    }

    @Test
    void creditingTheWallet() {
        shop.say(ASHA, "menu");
        shop.credit(Paise.of(50_000), shop.utr());
        var m = only();
        var done = decide(new Decision.Credit(m.id(), m.version(), m.creditId(), shop.customer(ASHA), Paise.of(1), ""));

        assertEquals(Paise.of(50_000), done.amount(), "the credit's amount counts");
        assertEquals(Paise.of(50_000), shop.wallet(ASHA));
        assertEquals(Paise.ZERO, shop.balance(Account.UNMATCHED));
        assertEquals("₹500.00 went to your wallet, which now holds ₹500.00. You can pay your next order with it.",
                shop.told(ASHA).getLast());
    }

    @Test
    void withoutABankCreditAReasonIsDemandedAndTheSellerPays() {
        var asked = shop.ask(ASHA, 1, 1000, "https://instagram.com/a");
        shop.graph.holds("m", PICTURE, "image/jpeg");
        picture(ASHA, "image", "m", "image/jpeg", "paid");
        var m = only();
        refused("reason-needed", apply(m, null, asked.order(), " "));
        refused("reason-needed", new Decision.Credit(m.id(), m.version(), null, shop.customer(ASHA), Paise.of(100), ""));
        refused("amount-bad", new Decision.Credit(m.id(), m.version(), null, shop.customer(ASHA), Paise.ZERO, "because"));
        refused("customer-unknown", new Decision.Credit(m.id(), m.version(), null, 999, Paise.of(100), "because"));
        decide(apply(m, null, asked.order(), "the bank shows it on the statement"));

        assertEquals(asked.amount(), shop.balance(Account.GOODWILL));
        assertEquals(Paise.ZERO, shop.balance(Account.BANK));
        assertEquals(OrderStatus.WITH_PROVIDER, shop.order(asked.order()).status());
        assertTrue(String.valueOf(shop.text("select figures from book where what = 'mismatch.applied'"))
                .contains("reason=the bank shows it on the statement"));
    }

    @Test
    void rejectingMovesNothingAndSaysWhy() {
        shop.ask(ASHA, 1, 1000, "https://instagram.com/a");
        shop.graph.holds("m", PICTURE, "image/jpeg");
        picture(ASHA, "image", "m", "image/jpeg", "paid");
        var m = only();
        refused("reason-needed", new Decision.Reject(m.id(), m.version(), ""));
        decide(new Decision.Reject(m.id(), m.version(), "The screenshot is of another shop."));

        assertEquals(Mismatch.State.REJECTED, mismatch(m.id()).state());
        assertTrue(shop.told(ASHA).getLast().contains("The screenshot is of another shop."));
        assertEquals(0, shop.number("select count(*) from transfer"));
    }

    @Test
    void aRejectedClaimLeavesItsCreditInTheQueue() {
        shop.ask(ASHA, 1, 1000, "https://instagram.com/a");
        shop.graph.holds("m", PICTURE, "image/jpeg");
        picture(ASHA, "image", "m", "image/jpeg", "₹150.00");
        shop.credit(Paise.of(15_000), shop.utr());
        var m = only();
        decide(new Decision.Reject(m.id(), m.version(), "not yours"));

        var left = only();
        assertNotEquals(m.id(), left.id());
        assertEquals(m.creditId(), left.creditId());
        assertNull(left.customerId());
        assertEquals(Paise.of(15_000), shop.balance(Account.UNMATCHED));
    }

    @Test
    void nothingIsDecidedTwice() {
        var asked = shop.ask(ASHA, 1, 1000, "https://instagram.com/a");
        var m = unmatched(asked, 20_000);
        var decision = apply(m, m.creditId(), asked.order(), "");
        decide(decision);

        refused("decided", decision);
        refused("decided", new Decision.Reject(m.id(), m.version() + 1, "changed my mind"));
        refused("decided", new Decision.Credit(m.id(), m.version() + 1, m.creditId(), shop.customer(ASHA), Paise.of(1), "x"));
        refused("decided", new Decision.Reject(4711, 0, "no such item"));
        assertEquals(1, shop.bulk.adds.size());
    }

    @Test
    void aDecisionAboutWhatHasChangedMeanwhileIsRefusedAsStale() {
        var asked = shop.ask(ASHA, 1, 1000, "https://instagram.com/a");
        shop.graph.holds("m", PICTURE, "image/jpeg");
        picture(ASHA, "image", "m", "image/jpeg", "paid");
        var seen = only();
        shop.credit(Paise.of(14_900), shop.utr());
        assertNotEquals(seen.version(), only().version());
        refused("stale", apply(seen, null, asked.order(), "because"));
    }

    @Test
    void aCreditIsUsedOnce() {
        var first = shop.ask(ASHA, 1, 1000, "https://instagram.com/a");
        var second = shop.ask(RAVI, 1, 1000, "https://instagram.com/b");
        var one = unmatched(first, 20_000);
        var two = unmatched(second, 30_000);
        decide(apply(one, one.creditId(), first.order(), ""));

        refused("credit-used", apply(two, one.creditId(), second.order(), ""));
        refused("credit-used", new Decision.Credit(two.id(), two.version(), one.creditId(), shop.customer(RAVI), Paise.of(1), ""));
        refused("credit-used", apply(two, 4711L, second.order(), ""));
        refused("order-not-payable", apply(two, two.creditId(), first.order(), ""));
        refused("order-not-payable", apply(two, two.creditId(), "SMM99999", ""));
    }

    @Test
    void theSameDecisionFromTwoWindowsIsCarriedOutOnce() {
        var asked = shop.ask(ASHA, 1, 1000, "https://instagram.com/a");
        var m = unmatched(asked, 20_000);
        var decision = apply(m, m.creditId(), asked.order(), "");
        var writer = shop.open.store().writer();
        var both = List.of(
                writer.submit(() -> shop.useCases.resolveMismatch().handle(decision)),
                writer.submit(() -> shop.useCases.resolveMismatch().handle(decision)));
        long done = both.stream().filter(f -> {
            try {
                return f.join() != null;
            } catch (CompletionException e) {
                return false;
            }
        }).count();
        assertEquals(1, done);
        assertEquals(asked.amount(), shop.order(asked.order()).paid());
    }

    @Test
    void anotherItemAboutTheSameMoneyIsSettledToo() {
        var asked = shop.ask(ASHA, 1, 1000, "https://instagram.com/a");
        var m = unmatched(asked, 20_000);
        shop.graph.holds("m", PICTURE, "image/jpeg");
        picture(ASHA, "image", "m", "image/jpeg", "I paid ₹149.00");
        assertEquals(2, openOnes().size());
        decide(apply(m, m.creditId(), asked.order(), ""));
        assertEquals(0, openOnes().size(), "the claim was about the order that is paid now");
    }
}
