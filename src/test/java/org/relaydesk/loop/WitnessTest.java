package org.relaydesk.loop;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.relaydesk.ledger.Account;
import org.relaydesk.mismatch.Decision;
import org.relaydesk.money.Paise;
import org.relaydesk.order.OrderStatus;
import org.relaydesk.payment.BankCredit;
import org.relaydesk.payment.CreditNotice;
import org.relaydesk.payment.CreditWitness;
import org.relaydesk.payment.Recorded;
import org.relaydesk.payment.Told;
import org.relaydesk.support.FromBank;
import org.relaydesk.support.Phone;
import org.relaydesk.support.Shop;
import org.relaydesk.work.Refused;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** One payment counts once, however many messages tell of it; what may be one payment or two waits for the seller. */
class WitnessTest extends SharedShopTest {
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

    private Paise bankBefore = Paise.ZERO;

    WitnessTest(@TempDir Path folder) {
        super(new Shop(folder), Duration.ofHours(3));
    }

    /** Each with a customer of its own, at a time of its own. */
    @BeforeEach
    void begin() {
        bankBefore = shop.balance(Account.BANK);
    }

    private Shop.Asked ask() {
        return shop.ask(customer, 1, 1000, "https://instagram.com/w" + customers);
    }

    private CreditNotice notice(Paise amount, @Nullable String reference, @Nullable String payer, Told told) {
        return new CreditNotice(amount, reference, reference, payer, "4321", LocalDate.ofInstant(shop.now(), INDIA), null, told);
    }

    private Recorded tell(CreditNotice notice, String messageKey) {
        var recorded = shop.write(() -> shop.useCases.recordBankCredit().handle(notice, messageKey + customers));
        shop.work();
        return recorded;
    }

    private BankCredit credit(String reference) {
        return shop.read(() -> shop.repositories.credits().byReference(reference)).getFirst();
    }

    private List<CreditWitness> witnesses(BankCredit credit) {
        return shop.read(() -> shop.repositories.credits().witnesses(credit.id()));
    }

    private String item(BankCredit credit) {
        return String.valueOf(shop.text("select max(state) from mismatch where credit_id = " + credit.id()));
    }

    private Paise banked() {
        return shop.balance(Account.BANK).minus(bankBefore);
    }

    @Test
    void smsMailAndStatementOfOneReferenceCountOnceAndAreKept() {
        var asked = ask();
        var utr = shop.utr();
        assertEquals(Recorded.MATCHED, tell(notice(asked.amount(), utr, "asha@ybl", FromBank.sms("an SMS")), "a"));
        assertEquals(Recorded.KNOWN, tell(notice(asked.amount(), utr, "ASHA", FromBank.mail("a mail")), "b"));
        assertEquals(Recorded.KNOWN, tell(notice(asked.amount(), utr, null, FromBank.statement("nov.csv", "a row")), "c"));
        assertEquals(Recorded.KNOWN, tell(notice(asked.amount(), utr, "asha@ybl", FromBank.sms("an SMS")), "a"), "the same again");

        assertEquals(List.of("HEADER an SMS", "DKIM a mail", "FILE a row"),
                witnesses(credit(utr)).stream().map(w -> w.trust() + " " + w.words()).toList());
        assertEquals(asked.amount(), banked());
        assertEquals(OrderStatus.WITH_PROVIDER, shop.order(asked.order()).status());
    }

    @Test
    void theSameSmsWithoutAReferenceByTwoAppsCountsOnce() {
        var asked = ask();
        var sms = Phone.credit(asked.amount(), "", shop.now()).replace(" (UPI Ref No )", "");
        shop.phone.sms(Phone.BANK, sms, shop.now());
        shop.phone.smsByAnotherApp(Phone.BANK, sms, shop.now());
        shop.phone.sms(Phone.BANK, sms, shop.now());
        shop.work();

        assertEquals(asked.amount(), banked());
        assertEquals(1, shop.number("select count(*) from bank_credit where paise = " + asked.amount().value()));
        assertEquals(2, shop.number("select count(*) from credit_witness w join bank_credit c on c.id = w.credit_id where c.paise = "
                + asked.amount().value()));
        assertEquals(OrderStatus.AWAITING_PAYMENT, shop.order(asked.order()).status(), "and it goes to the seller");
    }

    /** What lacked a reference gets it from the second message, and pays what it could not pay before. */
    @Test
    void aSecondMessageWithTheReferenceOfTheSamePayerPays() {
        var asked = ask();
        var utr = shop.utr();
        assertEquals(Recorded.UNMATCHED, tell(notice(asked.amount(), null, "Asha@ybl", FromBank.sms("an SMS")), "a"));
        shop.clock.pass(Duration.ofSeconds(90));
        assertEquals(Recorded.MATCHED, tell(notice(asked.amount(), utr, "asha@ybl", FromBank.mail("a mail")), "b"));

        assertEquals(asked.amount(), banked());
        assertEquals(OrderStatus.WITH_PROVIDER, shop.order(asked.order()).status());
        assertEquals(2, witnesses(credit(utr)).size());
        assertEquals("WITHDRAWN", item(credit(utr)), "nothing is left to decide");
        assertNull(credit(utr).why());
        assertEquals(Recorded.KNOWN, tell(notice(asked.amount(), utr, null, FromBank.statement("nov.csv", "a row")), "c"));
        assertEquals(asked.amount(), banked());
    }

    @Test
    void anotherReferenceWithinTwoMinutesIsHeldAndCountsNothing() {
        var asked = ask();
        var first = shop.utr();
        var second = shop.utr();
        tell(notice(asked.amount(), first, null, FromBank.sms("one bank")), "a");
        shop.clock.pass(Duration.ofMinutes(2));
        assertEquals(Recorded.HELD, tell(notice(asked.amount(), second, null, FromBank.mail("another bank")), "b"));

        assertEquals(asked.amount(), banked());
        assertEquals(BankCredit.State.HELD, credit(second).state());
        assertEquals(credit(first).id(), credit(second).twinOf());
        assertEquals("OPEN", item(credit(second)), "the seller sees it");
        assertEquals(List.of(), shop.findings());

        long held = credit(second).id();
        assertEquals(Recorded.KNOWN, shop.write(() -> shop.useCases.settleTwin().same(held)));
        assertEquals(BankCredit.State.REPEATED, credit(second).state());
        assertEquals("WITHDRAWN", item(credit(second)));
        assertEquals(asked.amount(), banked());
        assertEquals(2, witnesses(credit(first)).size(), "its words are a witness of the other");
        assertEquals(Recorded.KNOWN, tell(notice(asked.amount(), second, null, FromBank.statement("nov.csv", "a row")), "c"));
        assertEquals(3, witnesses(credit(first)).size());
        assertEquals("twin-settled", assertThrows(Refused.class, () ->
                shop.write(() -> shop.useCases.settleTwin().another(held))).code());
        assertEquals(List.of(), shop.findings());
    }

    @Test
    void whatTheSellerCallsAPaymentOfItsOwnIsCountedAndGoesOnBeforeHim() {
        var asked = ask();
        var first = shop.utr();
        var second = shop.utr();
        tell(notice(asked.amount(), first, "asha@ybl", FromBank.sms("first")), "a");
        tell(notice(asked.amount(), second, "ravi@ybl", FromBank.sms("second")), "b");
        long held = credit(second).id();
        assertEquals(Recorded.UNMATCHED, shop.write(() -> shop.useCases.settleTwin().another(held)));

        assertEquals(asked.amount().plus(asked.amount()), banked());
        assertEquals("PAID_ALREADY", credit(second).why());
        assertEquals(1, shop.number("select count(*) from mismatch where state = 'OPEN' and credit_id = " + held), "the one item stays");
        var item = shop.read(() -> shop.repositories.mismatches().openWithCredit(held)).getFirst();
        shop.write(() -> shop.useCases.resolveMismatch().handle(
                new Decision.Credit(item.id(), item.version(), held, shop.customer(customer), Paise.ZERO, "")));
        assertEquals(asked.amount(), shop.wallet(customer));
        assertEquals("twin-settled", assertThrows(Refused.class, () ->
                shop.write(() -> shop.useCases.settleTwin().same(held))).code());
    }

    /** The known one had no reference and nobody's order; that they are the same gives it one. */
    @Test
    void aStatementsReferenceForACreditWithoutOneIsHeldAndPaysOnceTheSellerSaysSo() {
        var asked = ask();
        var utr = shop.utr();
        tell(notice(asked.amount(), null, "ASHA K", FromBank.sms("by SMS")), "a");
        shop.clock.pass(Duration.ofMinutes(20));
        assertEquals(Recorded.HELD, tell(notice(asked.amount(), utr, null, FromBank.statement("nov.csv", "a row")), "b"));
        assertEquals(asked.amount(), banked());

        long held = credit(utr).id();
        assertEquals(Recorded.MATCHED, shop.write(() -> shop.useCases.settleTwin().same(held)));
        shop.work();
        assertEquals(asked.amount(), banked());
        assertEquals(OrderStatus.WITH_PROVIDER, shop.order(asked.order()).status());
        assertEquals(0, shop.number("select count(*) from mismatch where state = 'OPEN' and credit_id is not null and credit_id in"
                + " (select id from bank_credit where paise = " + asked.amount().value() + ")"));
        assertEquals(List.of(), shop.findings(), "one reference, one payment of its own");
    }

    @Test
    void rowsOfOneStatementAreEachAPayment() {
        var file = FromBank.statement("rows" + customers + ".csv", "a row");
        var amount = Paise.of(77_700);
        assertEquals(Recorded.UNMATCHED, tell(notice(amount, null, null, file), "a"));
        assertEquals(Recorded.UNMATCHED, tell(notice(amount, null, null, file), "b"));
        assertEquals(Recorded.UNMATCHED, tell(notice(amount, shop.utr(), null, file), "c"));
        assertEquals(Paise.of(3 * 77_700), banked());
    }

    @Test
    void afterTwoMinutesItIsAPaymentOfItsOwn() {
        var asked = ask();
        tell(notice(asked.amount(), shop.utr(), null, FromBank.sms("first")), "a");
        shop.clock.pass(Duration.ofSeconds(121));
        assertEquals(Recorded.UNMATCHED, tell(notice(asked.amount(), shop.utr(), null, FromBank.mail("second")), "b"));
        assertEquals(asked.amount().plus(asked.amount()), banked());
    }

    /** A claim does not take a held credit for the customer's payment: its money is not in the book. */
    @Test
    void aClaimIsNotJoinedToAHeldCredit() {
        var asked = ask();
        var second = shop.utr();
        tell(notice(asked.amount(), shop.utr(), null, FromBank.sms("first")), "a");
        tell(notice(asked.amount(), second, null, FromBank.mail("second")), "b");
        var other = "9198000009" + String.format("%02d", customers);
        shop.ask(other, 1, 2000, "https://instagram.com/other" + customers);
        shop.say(other, "support I paid " + asked.amount());

        assertEquals(2, shop.number("select count(*) from mismatch where state = 'OPEN' and (credit_id = " + credit(second).id()
                + " or customer_id = " + shop.customer(other) + ")"));
    }
}
