package org.relaydesk.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What lines of text say, wherever they come from. All names and numbers are made up. */
class ProofReaderTest {
    private static final LocalDate SENT = LocalDate.of(2026, 11, 24);

    /** One line below the other, all of one height. */
    private static Proof read(String... lines) {
        var all = new ArrayList<TextLine>();
        for (int i = 0; i < lines.length; i++) {
            all.add(new TextLine(lines[i], new Box(100, 100 + 60 * i, 20 * lines[i].length(), 40)));
        }
        return ProofReader.read(all, SENT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "₹149.37|14937", "149.37|14937", "₹1,49,999.37|14999937", "Rs. 500|50000", "?149.00|14900", "₹ 88|8800", "₹1,250/-|125000",
        "INR 75.5|none", "₹149,37|14937", "₹1O0.OO|10000", "R149.37|14937", "F303.00|30300", "₹43，105.05|4310505", "₹,614.53|none", "कुल राशि 500|50000", "राशि: ₹149.37|14937", "10:42|none", "86%|none", "4821|none", "0.00|none", "₹0149.00|none",
        "+919812345678|none", "12/11/2026|none",
    })
    void amountsBySizeAndShape(String text, String paise) {
        var lines = List.of(
                new TextLine("Some words", new Box(100, 100, 300, 60)), new TextLine("More of them", new Box(100, 200, 300, 60)),
                new TextLine(text, new Box(100, 300, 200, text.startsWith("48") ? 30 : 80)));
        assertEquals(paise, ProofReader.read(lines, SENT).value(Mark.Kind.AMOUNT).orElse("none"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "UTR: 632714905518|632714905518", "UPI Ref No. 6327 1490 5518|632714905518", "UPI Ref ID 6327l49O5518|632714905518",
        "UTR: 63271490551|none", "UTR: 6327149055181|none", "632714905518|632714905518", "+91 98123 45678|none",
        "919812345678|none", "T261123104255987102345|none", "XXXX632714905518|none", "UTR OIlOIlOIlOIl|none",
    })
    void referencesByShapeAndWord(String text, String utr) {
        assertEquals(utr, read("Some words", text).reference().orElse("none"));
    }

    @Test
    void ofTwoNumbersTheOneUnderItsWordIsTheReference() {
        assertEquals("632714905518", read("Google transaction ID", "111122223333", "UPI transaction ID", "632714905518").reference().orElseThrow());
        assertTrue(read("111122223333", "Some words", "444455556666").reference().isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "23 Nov 2026, 10:42 am|2026-11-23T10:42", "23Nov2026,10:42PM|2026-11-23T22:42", "10:42 PM on 23 Nov 2026|2026-11-23T22:42",
        "23/11/2026 18:05:33|2026-11-23T18:05", "Nov 23, 2026 12:05 am|2026-11-23T00:05", "23 Nov, 6:30 PM|2026-11-23T18:30",
        "24 Dec, 6:30 PM|2025-12-24T18:30", "31 Feb 2026 10:10|none", "10:42|none",
    })
    void times(String text, String at) {
        assertEquals(at, read(text).time().map(Object::toString).orElse("none"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Completed|SUCCESS", "Payment Successful|SUCCESS", "Paid to|SUCCESS", "Transaction Pending|PENDING", "Processing|PENDING",
        "Payment Failed|FAILED", "Payment unsuccessful|FAILED", "Declined|FAILED", "Collect Request|REQUEST", "Requested|REQUEST",
        "भुगतान सफल|SUCCESS", "भुगतान विफल|FAILED", "लंबित|PENDING", "Some words|UNKNOWN",
        "If your payment failed the money comes back in three days|UNKNOWN", "failed@okexample|UNKNOWN",
    })
    void states(String text, ProofStatus status) {
        assertEquals(status, read(text).status());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "23 नवंबर 2026, 10:42 am|2026-11-23T10:42", "23 नव॰ 2026, शाम 6:30 बजे|2026-11-23T18:30", "23 नव॰ 2026, रात 11:05|2026-11-23T23:05",
        "24 नवंबर 2026, रात 12:05 बजे|2026-11-24T00:05", "7 फ़रवरी 2026, दोपहर 12:15|2026-02-07T12:15", "10:42 pm, 23 अक्टू॰ 2026|2026-10-23T22:42",
        "२३ नवंबर २०२६, सुबह ७:०५|2026-11-23T07:05", "23 नवंबर 2026 को 03:30pm बजे|2026-11-23T15:30",
    })
    void timesInHindi(String text, String at) {
        assertEquals(at, read(text).time().map(Object::toString).orElse("none"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "पूरा हुआ|SUCCESS", "लेनदेन सफल रहा|SUCCESS", "को भुगतान किया गया|SUCCESS", "प्रोसेस हो रहा है|PENDING", "लेनदेन लंबित है|PENDING",
        "भुगतान असफल|FAILED", "पेमेंट नहीं हो सका|FAILED", "लेन-देन अस्वीकृत|FAILED", "भुगतान का अनुरोध|REQUEST",
    })
    void statesInHindi(String text, ProofStatus status) {
        assertEquals(status, read(text).status());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "UPI लेन-देन आईडी|632714905518", "UPI ट्रांज़ैक्शन आईडी|632714905518", "यूपीआई संदर्भ संख्या|632714905518", "यूटीआर|632714905518",
        "Google लेन-देन आईडी|none",
    })
    void referencesUnderHindiWords(String label, String utr) {
        assertEquals(utr, read(label, "632714905518", "Google लेन-देन आईडी", "111122223333").reference().orElse("none"));
    }

    @Test
    void partiesInHindi() {
        var above = read("Demo Store को", "₹149.37", "पूरा हुआ", "पाने वाला: DEMO STORE", "demostore@okhdfcbank", "भेजने वाला: आशा उदाहरण (Example Bank)");
        assertEquals("Demo Store", above.value(Mark.Kind.PAYEE_NAME).orElseThrow());
        assertEquals("आशा उदाहरण", above.value(Mark.Kind.PAYER_NAME).orElseThrow());
        var below = read("को भुगतान किया", "Demo Store", "demostore@okhdfcbank", "खाते से कटे", "XX4821", "फिर से पेमेंट करें");
        assertEquals("Demo Store", below.value(Mark.Kind.PAYEE_NAME).orElseThrow());
        assertTrue(below.value(Mark.Kind.PAYER_NAME).isEmpty(), below.toString());
    }

    @Test
    void aUpiIdThatWasTooLongForItsLineIsWhole() {
        var wrapped = List.of(
                new TextLine("UPI ID: paytmqr28100demo@", new Box(100, 100, 500, 40)), new TextLine("paytm", new Box(100, 144, 100, 40)));
        assertEquals("paytmqr28100demo@paytm", ProofReader.read(wrapped, SENT).value(Mark.Kind.PAYEE_VPA).orElseThrow());
        assertEquals(ProofApp.OTHER, ProofReader.read(wrapped.subList(0, 1), SENT).app());
    }

    @Test
    void aNameStandsOverItsUpiId() {
        assertEquals("Demo Store", read("Payment successful", "DemoStore", "demostore@okhdfcbank").value(Mark.Kind.PAYEE_NAME).orElseThrow());
    }

    @Test
    void whatDeniesWeighsMoreThanWhatAffirms() {
        assertEquals(ProofStatus.FAILED, read("Paid to", "Demo Store", "Payment failed").status());
        assertEquals(ProofStatus.PENDING, read("Paid to", "Demo Store", "Transaction pending").status());
    }

    @Test
    void aQuestionSaysNothing() {
        assertEquals(ProofStatus.SUCCESS, read("Payment done", "Payment failed?", "order pending hai kya?").status());
    }

    /** What is left in a wallet or can be won stands larger than what was paid, now and then. */
    @ParameterizedTest
    @ValueSource(strings = {"You won ₹50 cashback!", "₹50 तक का कैशबैक", "10,000 तक का लोन पाएं", "Wallet balance ₹3,893.14", "बैलेंस: ₹500"})
    void otherMoneyIsNoPayment(String other) {
        var lines = List.of(
                new TextLine("₹149.37", new Box(100, 100, 200, 40)), new TextLine(other, new Box(100, 200, 600, 70)),
                new TextLine("Paytm वॉलेट बैलेंस", new Box(100, 300, 300, 50)), new TextLine("₹9,999.00", new Box(500, 300, 200, 60)));
        assertEquals("14937", ProofReader.read(lines, SENT).value(Mark.Kind.AMOUNT).orElseThrow());
    }

    @Test
    void labelsAndBanksAreNobodysNames() {
        var proof = read("Paid to", "VPA", "Demo Store", "From A/c", "ICICI Bank", "Date", "23 Nov 2026");
        assertEquals("Demo Store", proof.value(Mark.Kind.PAYEE_NAME).orElseThrow());
        assertEquals("none", proof.value(Mark.Kind.PAYER_NAME).orElse("none"));
    }

    @Test
    void partiesUnderTheirWords() {
        var proof = read("To: DEMO STORE", "DemoStore@okhdfcbank", "From: ASHA EXAMPLE", "Google Pay • asha.example@oksbi");
        assertEquals("demostore@okhdfcbank", proof.value(Mark.Kind.PAYEE_VPA).orElseThrow());
        assertEquals("DEMO STORE", proof.value(Mark.Kind.PAYEE_NAME).orElseThrow());
        assertEquals("asha.example@oksbi", proof.value(Mark.Kind.PAYER_VPA).orElseThrow());
        assertEquals("ASHA EXAMPLE", proof.value(Mark.Kind.PAYER_NAME).orElseThrow());
        assertEquals(ProofApp.GOOGLE_PAY, proof.app());
    }

    @Test
    void withoutWordsTheUpperOneWasPaid() {
        var proof = read("demostore@okhdfcbank", "asha.example@oksbi");
        assertEquals("demostore@okhdfcbank", proof.value(Mark.Kind.PAYEE_VPA).orElseThrow());
        assertEquals("asha.example@oksbi", proof.value(Mark.Kind.PAYER_VPA).orElseThrow());
    }

    @Test
    void aUpiIdSaysNothingOfTheAppThatShowsIt() {
        assertEquals(ProofApp.OTHER, read("somebody@paytm").app());
        assertEquals(ProofApp.PHONEPE, read("somebody@paytm", "Powered by UPI PhonePe").app());
    }

    @Test
    void aBoxHoldsTheValueAndNotItsWord() {
        var mark = read("Some words", "UTR: 632714905518").marks().stream().filter(m -> m.kind() == Mark.Kind.UTR).findFirst().orElseThrow();
        assertTrue(mark.box().x() > 150 && mark.box().right() <= 100 + 20 * 17, mark.toString());
    }

    @Test
    void nothingSaysNothing() {
        var proof = read();
        assertEquals(List.of(), proof.marks());
        assertEquals(ProofStatus.UNKNOWN, proof.status());
    }
}
