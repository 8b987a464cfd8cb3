package org.relaydesk.adapter.bank;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.relaydesk.adapter.bank.BankReading.Credit;
import org.relaydesk.money.Rupees;
import org.relaydesk.payment.CreditNotice;
import org.relaydesk.payment.Told;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Words mixed at random, and words made to keep a reader busy. */
class HostileWordsTest {
    private static final Pattern FIGURE = Pattern.compile("\\d[\\d,]*+(?:\\.\\d++)?+");
    private static final String[] PIECES = {
        "Rs.149.37", "INR 1,00,000.00", "₹75", "Rs 500/-", "credited", "Credit Alert!", "Cr", "received", "deposited", "debited", "Dr.", "to", "from", "by",
        "in", "with", "for", "is", "has been", "your", "A/c XX4321", "Acct *123", "account 123456789012", "a/c no. XXXXXX654321", "XX9876", "on 23-11-26",
        "at 10:04:09", "11:15 PM IST", "UPI Ref No 600000000001", "UPI/CR/600000000002/ASHA/rent", "RRN:600000000003", "NEFT-ABCDN52026112312345-RAVI",
        "(", ")", ".", ",", "\n", "-", "--", "asha@ybl", "RAVI KUMAR", "Mr", "Avl Bal Rs 1,234.56", "Bal INR 5CR", "refund", "OTP is 123456", "not you?",
        "If not done by you, call 18001234", "-Example Bank", "Info:", "Remarks: hello", "9999", "15000.00", "जमा", "खाते", "aapke", "mein", "\u00a0", "😀", "~", "¶"
    };

    private static String mixture(Random random) {
        var text = new StringBuilder();
        for (int n = 1 + random.nextInt(24); n > 0; n--) {
            text.append(PIECES[random.nextInt(PIECES.length)]).append(random.nextInt(6) == 0 ? "" : " ");
        }
        return text.toString();
    }

    @Test
    void whateverIsReadStandsInTheText() {
        var random = new Random(20_261_123);
        int credits = 0;
        for (int i = 0; i < 8_000; i++) {
            var text = mixture(random);
            var source = i % 3 == 0 ? Told.Source.MAIL : Told.Source.SMS;
            if (CreditReader.read(new Told(source, "VM-HDFCBK-S", Told.Trust.HEADER, text)) instanceof Credit(var notice)) {
                credits++;
                assertStandsIn(text, notice);
            }
        }
        assertTrue(credits > 200, "only " + credits + " mixtures were credits");
    }

    private static void assertStandsIn(String text, CreditNotice notice) {
        assertTrue(FIGURE.matcher(text).results()
                .anyMatch(m -> Rupees.parse(m.group().replaceFirst(",$", "")).filter(notice.amount()::equals).isPresent()), () -> notice + " from " + text);
        assertTrue(notice.referenceSeen() == null || text.contains(notice.referenceSeen()), () -> notice + " from " + text);
        assertTrue(notice.accountTail() == null || text.contains(notice.accountTail()), () -> notice + " from " + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "a", "1", "X", "*", ".", " ", "-", "/", "\n", "@", "a@", "a.", "A-", "1,", "Rs ", "Rs.5 ", "INR ", "the your ", "your a ", "credited with ", "credited ",
        "is has been ", "NEFT Cr-ABCD0123456-", "UPI/", "UPI-a-", "UPI/1", "upi:::", "XX*-", "a/c no. ", "A/c XX", "from a ", "from ", "by Mr ", "Ref ",
        "Ref No ", "transaction id ", "10:10:", "12-11-", "1 jan ", "remark: ", "if not ", "to be ", "is your ", "and a/c ", "within 1 ", "your upi payment of ",
        "neft transfer ", "cheque ", "once a ", "payment of rs 1 to ", "to a b c", "aapke a", "--a", "Bank ", " -bank", "avl bal ", "\u00a0", "खाते "
    })
    void theWorkGrowsWithTheTextAndNotFaster(String piece) {
        var at2000 = looks(piece.repeat(2_000 / piece.length()));
        var at4000 = looks(piece.repeat(4_000 / piece.length()));

        assertAll(at4000.entrySet().stream().map(reader -> () -> assertTrue(
                reader.getValue() < 2.6 * at2000.getOrDefault(reader.getKey(), 0L) + 20_000,
                () -> reader.getKey() + ": " + at2000.get(reader.getKey()) + " looks at 2000 letters, " + reader.getValue() + " at 4000")));
    }

    private static Map<String, Long> looks(String text) {
        var readers = Map.<String, Consumer<CharSequence>>of(
                "addresses", Remarks::withoutAddresses,
                "remarks", Remarks::without,
                "clause", CreditClause::find,
                "refusals", Refusals::in,
                "debits", words -> Debits.in(words, words.length()),
                "reference", Reference::find,
                "payer", Payer::find,
                "day", BankDate::find,
                "time", BankTime::find,
                "signature", words -> Signature.fits("ZORSBK", words));
        var looks = new TreeMap<String, Long>();
        readers.forEach((name, reader) -> {
            var counted = new Counted(text);
            reader.accept(counted);
            looks.put(name, counted.looks());
        });
        return looks;
    }

    @Test
    void countingIsNoMatterToTheReading() {
        var line = "Rs 149.37 credited to A/c XX4321 (UPI Ref No 600000000001)";

        assertTrue(List.of(CreditClause.find(line)).equals(List.of(CreditClause.find(new Counted(line)))));
    }
}
