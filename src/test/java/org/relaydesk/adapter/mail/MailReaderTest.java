package org.relaydesk.adapter.mail;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.relaydesk.adapter.bank.BankReading.Reason;
import org.relaydesk.payment.Told;
import org.relaydesk.settings.Configuration.Mailbox;
import org.relaydesk.support.Mails;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whole mails, made up, and what is read from them. */
class MailReaderTest {
    private static final String HDFC = "alerts@hdfcbank.net";
    private static final String TOLD = Mails.hdfc("149.37", "600000000001");
    private static final String HTML = "<html><head><style>p{}</style></head><body><div style='display:none'>&zwnj;&#8203;</div>"
            + "<table><tr><td>Dear Customer,</td></tr><tr><td>Rs.<b>149.37</b> is successfully credited to your account **4321 by VPA"
            + " asha.k@okaxis ASHA&nbsp;K on 23-11-26.<br>Your UPI transaction reference number is 600000000001.</td></tr></table></body></html>";
    private static final MailReader READER = MailReader.of(new Mailbox(
            "127.0.0.1", 143, false, "seller", "p", "INBOX",
            Set.of("hdfcbank.net", "famapp.in", "alerts.sbi.co.in", "icicibank.com", "axisbank.com", "kotak.com"), Set.of(), Set.of()));

    private static MailReader.Reading read(String mail) {
        return READER.read(Mails.bytes(mail), MailReader.contentType(Mails.SERVER));
    }

    private static MailReader.Credit credit(String mail) {
        return assertInstanceOf(MailReader.Credit.class, read(mail));
    }

    private static void reads(String body) {
        var credit = credit(Mails.genuine(HDFC, "View: Account update for your HDFC Bank A/c", body)).notice();
        assertEquals(14_937, credit.amount().value());
        assertEquals("600000000001", credit.reference());
        assertEquals("4321", credit.accountTail());
        assertEquals(Told.Source.MAIL, credit.told().source());
        assertEquals(Told.Trust.DKIM, credit.told().trust());
        assertEquals(HDFC, credit.told().sender());
    }

    @Test
    void plainText() {
        reads(TOLD);
        reads("Content-Type: text/plain\r\n\r\n" + TOLD);
        reads("Content-Type: text/plain; charset=nobody-knows-it\r\n\r\n" + TOLD);
        reads("Content-Type: something odd\r\n\r\n" + TOLD);
    }

    @Test
    void encodings() {
        reads(Mails.base64("text/plain; charset=utf-8", TOLD, StandardCharsets.UTF_8));
        reads(Mails.base64("text/plain; charset=\"UTF-16\"", TOLD, StandardCharsets.UTF_16));
        reads(Mails.base64("text/html; charset=utf-8", HTML, StandardCharsets.UTF_8));
        reads(Mails.base64("text/html", HTML, StandardCharsets.UTF_8));
        reads("Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
                + TOLD.replace("=", "=3D").replace("successfully", "success=\r\nfully").replace("asha.k@", "asha=2Ek=40"));
    }

    @Test
    void htmlAlone() {
        reads("Content-Type: text/html; charset=utf-8\r\n\r\n" + HTML);
        reads("Content-Type: TEXT/HTML\r\n\r\n" + HTML);
    }

    @Test
    void htmlBesideText() {
        reads(two("text/plain", TOLD, "text/html", "<p>Open the app.</p>"));
        reads(two("text/plain", "This mail is written in HTML.", "text/html", HTML));
        reads(two("text/plain", "", "text/html", HTML));
    }

    @Test
    void partsWithinParts() {
        var inner = two("text/plain", "See below.", "text/html", HTML).replace("b1", "b2");
        reads("MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b1\r\n\r\n--b1\r\n" + inner
                + "\r\n--b1\r\nContent-Type: application/pdf; name=a.pdf\r\nContent-Disposition: attachment\r\n\r\nxx\r\n--b1--\r\n");
        reads("MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b1\r\n\r\n--b1\r\n" + inner);
    }

    /** What somebody else wrote and the bank's mail only carries is not what the bank says. */
    @Test
    void whatIsAttachedIsNotSaid() {
        for (var inside : new String[] {
            "Content-Type: message/rfc822\r\n\r\nFrom: a@b.example\r\nSubject: x\r\n\r\n" + TOLD,
            "Content-Type: text/plain; name=a.txt\r\nContent-Disposition: attachment; filename=a.txt\r\n\r\n" + TOLD}) {
            assertEquals(new MailReader.NotACredit(Reason.NO_CREDIT, HDFC), read(Mails.genuine(HDFC, "Your statement",
                    "Content-Type: multipart/mixed; boundary=b1\r\n\r\n--b1\r\nContent-Type: text/plain\r\n\r\nHello\r\n--b1\r\n"
                            + inside + "\r\n--b1--\r\n")));
        }
    }

    private static String two(String type, String text, String otherType, String other) {
        return "Content-Type: multipart/alternative; boundary=\"b1\"\r\n\r\n--b1\r\nContent-Type: " + type + "\r\n\r\n" + text
                + "\r\n--b1\r\nContent-Type: " + otherType + "; charset=utf-8\r\n\r\n" + other + "\r\n--b1--\r\n";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "donotreply@alerts.sbi.co.in | Dear Customer, your A/c XXXXX4321 is credited by Rs.149.37 on 23Nov26 transfer from ASHA K Ref No 600000000001 -SBI | 14937 | 600000000001",
        "alerts@axisbank.com | INR 149.37 credited to A/c no. XX4321 on 23-11-26 at 11:00:00 IST. Info - UPI/P2A/600000000001/ASHA K. Axis Bank | 14937 | 600000000001",
        "customernotification@icicibank.com | Dear Customer, Acct XX432 is credited with Rs 149.37 on 23-Nov-26 from ASHA K. UPI:600000000001-ICICI Bank. | 14937 | 600000000001",
        "bankalerts@kotak.com | Received Rs.149.37 in your Kotak Bank AC X4321 from asha.k@okaxis on 23-11-26.UPI Ref:600000000001. | 14937 | 600000000001"
    })
    void otherBanksWriteAsInTheirSms(String from, String words, long paise, String reference) {
        var notice = credit(Mails.genuine(from, "Transaction alert", words)).notice();
        assertEquals(paise, notice.amount().value());
        assertEquals(reference, notice.reference());
    }

    @Test
    void aBelievedMailThatTellsOfNoCreditIsPassed() {
        assertEquals(new MailReader.NotACredit(Reason.DEBIT, HDFC), read(Mails.genuine(HDFC, "Alert",
                "Rs.149.37 has been debited from account **4321 to VPA shop@okaxis on 23-11-26. UPI reference number 600000000001.")));
        assertEquals(new MailReader.NotACredit(Reason.NO_CREDIT, HDFC), read(Mails.genuine(HDFC, "Hello", "")));
    }

    @Test
    void whoeverIsNotBelievedIsPassedWhateverHeSays() {
        assertEquals(new MailReader.NotBelieved(Doubt.NO_RESULTS, HDFC), read(Mails.mail("", HDFC, "x", TOLD)));
        assertEquals(new MailReader.NotBelieved(Doubt.FROM_OTHER, "x@thief.example"),
                read(Mails.mail(Mails.signed("thief.example"), "\"alerts@hdfcbank.net\" <x@thief.example>", "x", TOLD)));
        assertEquals(new MailReader.NotBelieved(Doubt.FROM_UNCLEAR, ""),
                read(Mails.mail(Mails.signed("hdfcbank.net") + "From: x@thief.example\r\n", HDFC, "x", TOLD)));
        assertEquals(new MailReader.NotBelieved(Doubt.OTHER_SERVER, HDFC),
                READER.read(Mails.bytes(Mails.genuine(HDFC, "x", TOLD)), MailReader.contentType(null)));
        assertEquals(new MailReader.NotBelieved(Doubt.FROM_OTHER, HDFC),
                MailReader.of(null).read(Mails.bytes(Mails.genuine(HDFC, "x", TOLD)), MailReader.contentType(Mails.SERVER)));
    }

    /** A header that lies in the body, or below the server's own. */
    @Test
    void aHeaderThatCameWithTheMailIsNotTheServers() {
        var fail = "Authentication-Results: " + Mails.SERVER + "; dkim=fail header.d=hdfcbank.net\r\n";
        assertEquals(new MailReader.NotBelieved(Doubt.NOT_PROVEN, HDFC), read(Mails.mail(fail + Mails.signed("hdfcbank.net"), HDFC, "x", TOLD)));
        assertEquals(new MailReader.NotBelieved(Doubt.NO_RESULTS, HDFC), read(Mails.mail("", HDFC, "x", "\r\n" + Mails.signed("hdfcbank.net") + TOLD)));
    }

    /** By this a credit without a reference is known again. */
    @Test
    void theFingerprintIsTheSameForEachCopy() {
        var mail = Mails.genuine(HDFC, "x", TOLD);
        assertEquals(credit(mail).fingerprint(), credit(mail.replace("out.example (out", "in.example (in")).fingerprint());
        assertNotEquals(credit(mail).fingerprint(), credit(mail.replace("@out.example>", "@other.example>")).fingerprint());
        assertNotEquals(credit(mail).fingerprint(), credit(mail.replace("149.37", "149.38")).fingerprint());
    }

    @Test
    void bigProvidersMailboxIsItsOwnersAlone() {
        var reader = MailReader.of(new Mailbox("imap.gmail.com", 993, true, "seller@gmail.com", "p", "INBOX",
                Set.of("hdfcbank.net"), Set.of(), Set.of()));
        var mail = Mails.genuine(HDFC, "x", TOLD).replace(Mails.SERVER, "mx.google.com");
        assertEquals(new MailReader.NotBelieved(Doubt.RECIPIENT, HDFC), reader.read(Mails.bytes(mail), MailReader.contentType("mx.google.com")));
        assertInstanceOf(MailReader.Credit.class, reader.read(
                Mails.bytes(mail.replace("To: seller@shop.example", "To: \"A Seller\" <Seller@Gmail.com>")), MailReader.contentType("mx.google.com")));
    }

    @Test
    void whatIsNoMailIsNoMail() {
        assertThrows(IllegalArgumentException.class, () -> read(""));
        assertThrows(IllegalArgumentException.class, () -> read("Rs.149.37 is credited"));
    }

    @Test
    void damageIsNoReasonToFall() {
        var random = new Random(20_261_123);
        var seeds = new String[] {Mails.genuine(HDFC, "x", two("text/plain", "x", "text/html", HTML)),
            Mails.genuine(HDFC, "=?utf-8?B?eA==?=", Mails.base64("text/html", HTML, StandardCharsets.UTF_8))};
        for (int i = 0; i < 500; i++) {
            var mail = Mails.bytes(seeds[i % 2]);
            for (int n = random.nextInt(8); n >= 0; n--) {
                mail[random.nextInt(mail.length)] = (byte) (random.nextBoolean() ? random.nextInt(256) : "=;:()\"<>-\r\n".charAt(random.nextInt(11)));
            }
            assertDoesNotThrow(() -> {
                try {
                    READER.read(mail, MailReader.contentType(Mails.SERVER));
                } catch (IllegalArgumentException e) {
                    assertTrue(String.valueOf(e.getMessage()).length() > 3);
                }
            }, () -> new String(mail, StandardCharsets.ISO_8859_1));
        }
    }
}
