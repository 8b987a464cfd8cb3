package org.relaydesk.desk.mismatch;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.relaydesk.desk.words.Words;
import org.relaydesk.money.Paise;
import org.relaydesk.query.MismatchQueries.CreditCandidate;
import org.relaydesk.query.MismatchQueries.OrderCandidate;
import org.relaydesk.query.MismatchQueries.Terms;

import static org.junit.jupiter.api.Assertions.assertEquals;

class OffersTest {
    private static final Instant NOON = Instant.parse("2026-11-23T06:30:00Z");

    private static final Terms NO_GOODWILL = new Terms(true, Paise.ZERO);

    private final Offers offers = new Offers(new Words(Locale.ENGLISH));

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "14937 | 14937 |    0 | true  | Apply to order",
            "14900 | 14937 | 1240 | true  | Apply to order, ₹0.37 from wallet",
            "14900 | 14937 |   37 | true  | Apply to order, ₹0.37 from wallet",
            "14900 | 14937 |   36 | false | ₹0.37 missing: the wallet holds ₹0.36",
            "15087 | 14937 |    0 | true  | Apply to order, ₹1.50 to wallet"})
    void saysExactlyWhatItWouldDo(long paid, long expected, long wallet, boolean possible, String text) {
        var offer = offers.apply(NO_GOODWILL, credit(paid, true), order(expected, wallet, true));
        assertEquals(text, offer.text());
        assertEquals(possible, offer.possible());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "false | true  | This bank credit was used for SMM10188",
            "true  | false | SMM10234 can’t be paid now: expired"})
    void saysWhyNot(boolean usable, boolean payable, String text) {
        assertEquals(text, offers.apply(NO_GOODWILL, credit(14937, usable), order(14937, 0, payable)).text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            // paid | asked | wallet | from wallet? | apply says | and beside it
            "14900 | 14937 | 1240 | true  | Apply to order, ₹0.37 from wallet | Apply to order, ₹0.37 waived",
            "14900 | 14937 |    0 | true  | Apply to order, ₹0.37 waived | ''",
            "14900 | 14937 | 1240 | false | Apply to order, ₹0.37 waived | ''",
            "14437 | 14937 |    0 | true  | Apply to order, ₹5.00 waived | ''",
            "14436 | 14937 |    0 | true  | ₹5.01 missing: the wallet holds ₹0.00 | ''",
            "14436 | 14937 | 9000 | true  | Apply to order, ₹5.01 from wallet | ''",
            "14436 | 14937 | 9000 | false | ₹5.01 missing: more than the ₹5.00 that you waive | ''",
            "14937 | 14937 |    0 | true  | Apply to order | ''"})
    void whatIsMissingIsWaivedUpToTheLimit(long paid, long expected, long wallet, boolean fromWallet, String apply, String waive) {
        var terms = new Terms(fromWallet, Paise.of(500));
        assertEquals(apply, offers.apply(terms, credit(paid, true), order(expected, wallet, true)).text());
        assertEquals(waive, offers.waive(terms, credit(paid, true), order(expected, wallet, true)).text());
    }

    private static CreditCandidate credit(long paid, boolean usable) {
        return new CreditCandidate(1, Paise.of(paid), "632714905518", NOON, null, "sms", usable, usable ? null : "SMM10188", List.of());
    }

    private static OrderCandidate order(long expected, long wallet, boolean payable) {
        return new OrderCandidate("SMM10234", 7, "Fit Daily", "Followers", 1000, "link", payable ? "AWAITING_PAYMENT" : "EXPIRED",
                Paise.of(expected), NOON, NOON, Paise.of(wallet), 1, payable, List.of());
    }
}
