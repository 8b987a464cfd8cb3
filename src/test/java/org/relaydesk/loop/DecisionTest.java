package org.relaydesk.loop;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.relaydesk.adapter.store.Sql;
import org.relaydesk.adapter.store.query.SqlMismatchQueries;
import org.relaydesk.ledger.Account;
import org.relaydesk.mismatch.ApplyPayment;
import org.relaydesk.mismatch.AskCustomer;
import org.relaydesk.mismatch.CustomerQuestion;
import org.relaydesk.mismatch.Decision;
import org.relaydesk.mismatch.Mismatch;
import org.relaydesk.mismatch.Shortfall;
import org.relaydesk.money.Paise;
import org.relaydesk.order.OrderStatus;
import org.relaydesk.query.MismatchQueries;
import org.relaydesk.support.Hooks;
import org.relaydesk.work.Refused;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the seller can do with a payment besides applying it whole: waive, split, ask, and what he can't reject. */
class DecisionTest extends ShopTest {
    private static final String ASHA = "919800000001";
    private static final String RAVI = "919800000002";

    @AfterEach
    void nothingIsForgotten() {
        assertEquals(0, shop.number("""
                select count(*) from bank_credit c where c.state = 'UNMATCHED' and not exists (
                    select 1 from mismatch m where m.credit_id = c.id and m.state in ('OPEN', 'ASKED'))"""),
                "money that is nobody's is before the seller");
    }

    private List<Mismatch> openOnes() {
        return shop.read(() -> shop.repositories.mismatches().open());
    }

    private Mismatch only() {
        var open = openOnes();
        assertEquals(1, open.size());
        return open.getFirst();
    }

    private Mismatch unmatched(long paise) {
        shop.credit(Paise.of(paise), shop.utr());
        return openOnes().stream().filter(m -> m.creditId() != null).reduce((a, b) -> b).orElseThrow();
    }

    private Decision.Done decide(Decision decision) {
        var done = shop.write(() -> shop.useCases.resolveMismatch().handle(decision));
        shop.clock.pass(ApplyPayment.GRACE);
        shop.work();
        return done;
    }

    private void refused(String code, Runnable work) {
        long lines = shop.number("select count(*) from book");
        assertEquals(code, assertThrows(Refused.class, work::run).code());
        assertEquals(lines, shop.number("select count(*) from book"), "nothing was changed");
    }

    private static Decision.Apply waive(Mismatch m, String order) {
        return new Decision.Apply(m.id(), m.version(), m.creditId(), order, Shortfall.WAIVED, "");
    }

    // --- waive -----------------------------------------------------------------------------------------------------

    @Test
    void aSmallShortfallIsWaived() {
        var asked = shop.ask(ASHA, 1, 1000, "https://instagram.com/a");
        shop.gift(ASHA, 5_000);
        var m = unmatched(14_900);
        var missing = asked.amount().minus(Paise.of(14_900));
        var done = decide(waive(m, asked.order()));

        assertEquals(missing, done.waived());
        assertEquals(Paise.of(5_000), shop.wallet(ASHA), "the wallet is left alone");
        assertEquals(Paise.of(5_000).plus(missing), shop.balance(Account.GOODWILL));
        assertEquals(asked.amount(), shop.order(asked.order()).paid());
        assertEquals(OrderStatus.WITH_PROVIDER, shop.order(asked.order()).status());
        assertTrue(shop.told(ASHA).stream().anyMatch(t -> t.contains(missing + " was missing, and you need not pay that")));
    }

    @Test
    void aShortfallAboveTheLimitIsNotWaived() {
        var asked = shop.ask(ASHA, 1, 1000, "https://instagram.com/a");
        long limit = shop.open.configuration().store().goodwillLimit().value();
        var m = unmatched(asked.amount().value() - limit - 1);
        refused("goodwill-limit", () -> decide(waive(m, asked.order())));
        decide(new Decision.Credit(m.id(), m.version(), m.creditId(), shop.customer(ASHA), Paise.ZERO, ""));
        var exactly = shop.ask(ASHA, 1, 1000, "https://instagram.com/b");
        decide(waive(unmatched(exactly.amount().value() - limit), exactly.order()));
        assertEquals(Paise.of(limit), shop.balance(Account.GOODWILL));
    }

    // --- split -----------------------------------------------------------------------------------------------------

    private Decision.Split split(Mismatch m, String first, String second, Shortfall shortfall) {
        return new Decision.Split(m.id(), m.version(), Optional.ofNullable(m.creditId()).orElseThrow(), first, second, shortfall);
    }

    @Test
    void onePaymentPaysTwoOrdersAndTheRestGoesToTheWallet() {
        var one = shop.ask(ASHA, 1, 1000, "https://instagram.com/a");
        var two = shop.ask(ASHA, 1, 1000, "https://instagram.com/b");
        var m = unmatched(31_000);
        var done = decide(split(m, one.order(), two.order(), Shortfall.WALLET));

        var rest = Paise.of(31_000).minus(one.amount()).minus(two.amount());
        assertEquals(List.of(one.order(), two.order()), done.orders());
        assertEquals(rest, done.toWallet());
        assertEquals(rest, shop.wallet(ASHA));
        assertEquals(one.amount(), shop.order(one.order()).paid());
        assertEquals(two.amount(), shop.order(two.order()).paid());
        assertEquals(2, shop.bulk.adds.size());
        assertEquals(Paise.ZERO, shop.balance(Account.UNMATCHED));
        assertEquals(2, shop.number("select count(*) from payment_request where state = 'PAID'"));
    }

    @Test
    void whatIsMissingForTheSecondComesFromTheWalletOrIsWaived() {
        var one = shop.ask(ASHA, 1, 1000, "https://instagram.com/a");
        var two = shop.ask(ASHA, 1, 1000, "https://instagram.com/b");
        long sum = one.amount().plus(two.amount()).value();
        var m = unmatched(sum - 40);
        refused("wallet-short", () -> decide(split(m, one.order(), two.order(), Shortfall.WALLET)));
        var done = shop.write(() -> shop.useCases.resolveMismatch().handle(split(m, one.order(), two.order(), Shortfall.WAIVED)));
        assertEquals(Paise.of(40), done.waived());
        shop.write(() -> shop.useCases.undoDecision().handle(done.decision()));
        assertEquals(OrderStatus.AWAITING_PAYMENT, shop.order(one.order()).status());
        assertEquals(OrderStatus.AWAITING_PAYMENT, shop.order(two.order()).status());
        assertEquals(Paise.ZERO, shop.balance(Account.GOODWILL));
        shop.gift(ASHA, 40);
        assertEquals(Paise.of(40), decide(split(only(), one.order(), two.order(), Shortfall.WALLET)).fromWallet());
        assertEquals(Paise.ZERO, shop.wallet(ASHA));
    }

    @Test
    void aSplitIsOfTwoOrdersOfOneCustomerAndReachesBoth() {
        var one = shop.ask(ASHA, 1, 1000, "https://instagram.com/a");
        var two = shop.ask(ASHA, 1, 1000, "https://instagram.com/b");
        var other = shop.ask(RAVI, 1, 1000, "https://instagram.com/c");
        var m = unmatched(31_000);
        refused("split-customers", () -> decide(split(m, one.order(), other.order(), Shortfall.WALLET)));
        refused("split-customers", () -> decide(split(m, one.order(), one.order(), Shortfall.WALLET)));
        shop.gift(ASHA, 50_000);
        var small = unmatched(one.amount().value() - 30);
        refused("split-small", () -> decide(split(small, one.order(), two.order(), Shortfall.WALLET)));
    }

    // --- ask -------------------------------------------------------------------------------------------------------

    private void ask(Mismatch m, CustomerQuestion question) {
        shop.write(() -> {
            shop.useCases.askCustomer().handle(new AskCustomer.Command(m.id(), m.version(), question, ""));
            return true;
        });
        shop.work();
    }

    @Test
    void aCustomerIsAskedAndHisWordsBringTheItemBack() {
        var asked = shop.ask(ASHA, 1, 1000, "https://instagram.com/a");
        shop.say(ASHA, "support I paid");
        var before = only();
        shop.credit(Paise.of(25_000), "600000000777");
        shop.clock.pass(Duration.ofHours(1));
        ask(before, CustomerQuestion.UTR);

        var waiting = openOnes().stream().filter(m -> m.id() == before.id()).findFirst().orElseThrow();
        assertEquals(Mismatch.State.ASKED, waiting.state());
        assertTrue(waiting.dueAt().isAfter(before.dueAt()), "the seller's time stands still");
        assertEquals("About your payment for *" + asked.order() + "*:\nPlease send us the 12-digit UPI reference (UTR) of your payment."
                + " Your UPI app shows it in the payment’s details.", shop.told(ASHA).getLast());
        shop.clock.pass(Duration.ofHours(2));
        shop.say(ASHA, "orders");
        assertEquals(Mismatch.State.ASKED, openOnes().stream().filter(m -> m.id() == before.id()).findFirst().orElseThrow().state(), "a command is no answer");
        shop.say(ASHA, "it is 600000000777");

        var back = openOnes().stream().filter(m -> m.id() == before.id()).findFirst().orElseThrow();
        assertEquals(Mismatch.State.OPEN, back.state());
        assertEquals("600000000777", back.claimedReference());
        assertTrue(back.note().endsWith("it is 600000000777"));
        assertTrue(back.dueAt().isBefore(waiting.dueAt()), "he needed less than his day");
        assertEquals("Thank you. We go on checking your payment.", shop.told(ASHA).getLast());
    }

    @Test
    void aPictureIsAnAnswerToo() {
        shop.ask(ASHA, 1, 1000, "https://instagram.com/a");
        shop.say(ASHA, "support I paid");
        ask(only(), CustomerQuestion.PICTURE);
        assertEquals(Mismatch.State.ASKED, only().state());
        shop.graph.holds("m", "a made-up picture".getBytes(StandardCharsets.UTF_8), "image/jpeg");
        shop.hook(Hooks.attachment(shop.nextId(), ASHA, shop.now(), "image", "m", "image/jpeg", ""));
        shop.work();
        assertEquals(Mismatch.State.OPEN, only().state());
        assertEquals(1, shop.read(() -> shop.repositories.mismatches().pictures(only().id())).size());
    }

    @Test
    void wordsInTheMiddleOfAnOrderAnswerTheQuestionThatCameLast() {
        shop.ask(ASHA, 1, 1000, "https://instagram.com/a");
        shop.say(ASHA, "support I paid");
        shop.say(ASHA, "menu");
        shop.clock.pass(Duration.ofMinutes(1));
        ask(only(), CustomerQuestion.PAYER);
        shop.say(ASHA, "my brother Kiran");
        assertEquals(Mismatch.State.OPEN, only().state());
        assertTrue(only().note().endsWith("my brother Kiran"));
        assertEquals(Mismatch.State.OPEN, only().state());
    }

    @Test
    void whoeverIsAskedMustBeKnownAndAnAskedItemCanStillBeDecided() {
        var alone = unmatched(25_000);
        refused("nobody-to-ask", () -> ask(alone, CustomerQuestion.UTR));
        var asked = shop.ask(ASHA, 1, 1000, "https://instagram.com/a");
        shop.say(ASHA, "support I paid");
        var claim = openOnes().getLast();
        refused("stale", () -> shop.write(() -> {
            shop.useCases.askCustomer().handle(new AskCustomer.Command(claim.id(), claim.version() + 1, CustomerQuestion.UTR, ""));
            return true;
        }));
        refused("question-needed", () -> shop.write(() -> {
            shop.useCases.askCustomer().handle(new AskCustomer.Command(claim.id(), claim.version(), null, " "));
            return true;
        }));
        shop.write(() -> {
            shop.useCases.askCustomer().handle(new AskCustomer.Command(claim.id(), claim.version(), null, "Was it from your {shop} account?"));
            return true;
        });
        shop.work();
        assertEquals("Was it from your {shop} account?", shop.told(ASHA).getLast());
        var waiting = openOnes().stream().filter(m -> m.id() == claim.id()).findFirst().orElseThrow();
        decide(new Decision.Apply(waiting.id(), waiting.version(), alone.creditId(), asked.order(), ""));
        assertEquals(OrderStatus.WITH_PROVIDER, shop.order(asked.order()).status());
    }

    // --- reject, and money beside the decision -----------------------------------------------------------------------

    @Test
    void moneyThatNobodyClaimsIsNotRejected() {
        var m = unmatched(25_000);
        refused("nothing-to-reject", () -> decide(new Decision.Reject(m.id(), m.version(), "not mine")));
        assertEquals(m.version(), only().version());
    }

    @Test
    void aCreditThatStoodWithTheItemAndWasNotUsedStaysInTheQueue() {
        var asked = shop.ask(ASHA, 1, 1000, "https://instagram.com/a");
        shop.say(ASHA, "support I paid ₹150.00");
        var joined = unmatched(15_000);
        var another = unmatched(16_000);
        assertNotEquals(joined.id(), another.id());
        decide(new Decision.Apply(joined.id(), joined.version(), another.creditId(), asked.order(), ""));
        assertEquals(joined.creditId(), only().creditId());
        assertNull(only().customerId());

        shop.ask(RAVI, 1, 1000, "https://instagram.com/b");
        shop.say(RAVI, "support I paid ₹150.00");
        var again = only();
        decide(new Decision.Credit(again.id(), again.version(), null, shop.customer(RAVI), Paise.of(100), "sorry"));
        assertEquals(joined.creditId(), only().creditId());
    }

    @Test
    void whatItsCustomerWithdrewCanStillBePaid() {
        var asked = shop.ask(ASHA, 1, 1000, "https://instagram.com/a");
        shop.say(ASHA, "cancel " + asked.order());
        assertEquals("CANCELLED", shop.text("select state from payment_request"));
        var m = unmatched(20_000);
        var done = shop.write(() -> shop.useCases.resolveMismatch().handle(
                new Decision.Apply(m.id(), m.version(), m.creditId(), asked.order(), "")));
        assertEquals(asked.amount(), shop.order(asked.order()).paid());
        shop.write(() -> shop.useCases.undoDecision().handle(done.decision()));
        assertEquals(OrderStatus.EXPIRED, shop.order(asked.order()).status());
        assertEquals("CANCELLED", shop.text("select state from payment_request"));
    }

    // --- pairs and candidates ----------------------------------------------------------------------------------------

    @Test
    void ofTwoClaimsOfOneAmountThePayerWhoIsKnownComesFirst() {
        shop.ask(ASHA, 1, 1000, "https://instagram.com/a");
        shop.say(ASHA, "support I paid ₹150.00");
        shop.ask(RAVI, 1, 1000, "https://instagram.com/b");
        shop.say(RAVI, "support I paid ₹150.00");
        var first = unmatched(70_000);
        decide(new Decision.Credit(first.id(), first.version(), first.creditId(), shop.customer(RAVI), Paise.ZERO, ""));
        unmatched(15_000);
        var paired = openOnes().stream().filter(m -> m.creditId() != null).findFirst().orElseThrow();
        assertEquals(shop.customer(RAVI), paired.customerId(), "the bank names one payer for all of them");
    }

    private MismatchQueries.Detail detail(long mismatch) {
        var queries = new SqlMismatchQueries(
                shop.open.store().repository(Sql::new), shop.files, shop.open.configuration().store());
        return shop.read(() -> queries.detail(mismatch).orElseThrow());
    }

    @Test
    void candidatesComeWithTheirReasons() {
        var old = shop.ask(ASHA, 1, 1000, "https://instagram.com/a");
        shop.clock.pass(Duration.ofMinutes(2));
        var newer = shop.ask(ASHA, 1, 1000, "https://instagram.com/b");
        shop.say(ASHA, "support I paid ₹150.00 for " + old.order() + ", UTR 600000000555");
        shop.credit(Paise.of(15_000), "600000000999");
        shop.credit(Paise.of(14_950), "600000000555");
        var claim = openOnes().stream().filter(m -> m.customerId() != null).findFirst().orElseThrow();

        var shown = detail(claim.id());
        assertEquals("600000000555", shown.credits().getFirst().reference());
        assertEquals(List.of("SAME_UTR", "NEAR_AMOUNT", "SAME_TIME"), shown.credits().getFirst().reasons());
        assertEquals(List.of("SAME_AMOUNT", "SAME_TIME"), shown.credits().get(1).reasons());
        assertEquals(old.order(), shown.orders().getFirst().order(), "the one that he names, not the newest");
        assertTrue(shown.orders().getFirst().reasons().contains("CLAIMED"), shown.orders().toString());
        assertEquals(newer.order(), shown.orders().get(1).order());

        shop.sql("update credit_witness set words = 'Rs 149.50 credited, remark " + newer.order() + "' where reference = '600000000555'");
        var remarked = detail(claim.id());
        assertTrue(remarked.orders().stream().filter(o -> o.order().equals(newer.order())).findFirst().orElseThrow().reasons().contains("NOTE"));
    }

    @Test
    void anotherOrderOfThePayersCustomerIsFoundWhateverItsAmount() {
        shop.ask(ASHA, 1, 1000, "https://instagram.com/a");
        var first = unmatched(70_000);
        decide(new Decision.Credit(first.id(), first.version(), first.creditId(), shop.customer(ASHA), Paise.ZERO, ""));
        var later = unmatched(90_000);
        var orders = detail(later.id()).orders();
        assertEquals(List.of("SMM10001"), orders.stream().map(MismatchQueries.OrderCandidate::order).toList());
        assertTrue(orders.getFirst().reasons().contains("PAYER_SEEN"));
    }

    // --- a payment that may be told twice ------------------------------------------------------------------------------

    @Test
    void aHeldCreditIsSettledByTheSellersWord() {
        shop.say(ASHA, "menu");
        var m = unmatched(25_000);
        shop.credit(Paise.of(25_000), shop.utr());
        var twin = openOnes().getLast();
        assertNotEquals(m.id(), twin.id());
        var shown = detail(twin.id());
        assertTrue(shown.row().held());
        assertEquals(Paise.of(25_000), Optional.ofNullable(shown.twin()).orElseThrow().paise());
        refused("credit-used", () -> decide(new Decision.Credit(twin.id(), twin.version(), twin.creditId(), shop.customer(ASHA), Paise.ZERO, "")));

        refused("decided", () -> settle(m, true));
        refused("stale", () -> shop.write(() -> {
            shop.useCases.settleHeld().handle(twin.id(), twin.version() + 1, true);
            return true;
        }));
        assertEquals(Paise.of(25_000), shop.balance(Account.UNMATCHED));
        settle(twin, false);
        assertEquals(Paise.of(50_000), shop.balance(Account.UNMATCHED));
        assertEquals(2, openOnes().size());
        refused("decided", () -> settle(twin, true));
        assertEquals(List.of(), shop.findings());
    }

    @Test
    void aHeldCreditThatIsTheSamePaymentCountsForNothing() {
        var m = unmatched(25_000);
        shop.credit(Paise.of(25_000), shop.utr());
        settle(openOnes().getLast(), true);
        assertEquals(Paise.of(25_000), shop.balance(Account.UNMATCHED));
        assertEquals(m.id(), only().id());
        assertEquals(List.of(), shop.findings());
    }

    private void settle(Mismatch m, boolean same) {
        shop.write(() -> {
            shop.useCases.settleHeld().handle(m.id(), m.version(), same);
            return true;
        });
    }
}
