package org.relaydesk.adapter.bank;

import java.time.LocalDate;
import java.time.LocalTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.relaydesk.adapter.bank.BankReading.Credit;
import org.relaydesk.adapter.bank.BankReading.NotACredit;
import org.relaydesk.adapter.bank.BankReading.Reason;
import org.relaydesk.money.Paise;
import org.relaydesk.payment.CreditNotice;
import org.relaydesk.payment.Told;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

/** All mails are made up. */
class MailWordsTest {
    private static BankReading read(String words) {
        return CreditReader.read(new Told(Told.Source.MAIL, "alerts@example.com", Told.Trust.DKIM, words));
    }

    private static CreditNotice credit(String words) {
        return assertInstanceOf(Credit.class, read(words), words).notice();
    }

    @Test
    void famAppNamesNoAccount() {
        var words = """
                You received ₹1500.0 in your FamX account

                Hey ASHA,
                You have successfully received ₹1500.0 from RAVI KUMAR at 11:15 PM IST, 09 July 2026 with transaction id FMPIB0000000001.
                UTR: 600000000001. Purpose: UPI.

                Never share your OTP or UPI PIN with anyone. Offers and cashback await you in the app!
                """;
        var notice = credit(words);

        assertEquals(Paise.of(150_000), notice.amount());
        assertEquals("600000000001", notice.reference());
        assertEquals("RAVI KUMAR", notice.payer());
        assertEquals(LocalDate.of(2026, 7, 9), notice.bankDate());
        assertEquals(LocalTime.of(23, 15), notice.bankTime());
        assertNull(notice.accountTail());
        assertEquals(Told.Trust.DKIM, notice.told().trust());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Rs.85.00 is successfully credited to your account **1811 by VPA asha@okaxis ASHA K on 09-02-26. Your UPI transaction reference number is 600000000002. | 600000000002 | asha@okaxis | 1811
            Rs.85.00 has been credited to account 1811 from VPA asha@okaxis ASHA K on 09-02-26. UPI transaction reference no. 600000000003 | 600000000003 | asha@okaxis | 1811
            Your A/C XXXXX654321 has a credit by Transfer of Rs 85.00 on 09/02/26 from ASHA K. Ref No 600000000004 | 600000000004 | ASHA K | 654321
            Your ICICI Bank Account XX432 has been credited with INR 85.00 on Feb 09, 2026. Info: UPI-600000000005-ASHA K. | 600000000005 | - | 432
            INR 85.00 has been credited to A/c no. XX4321 on 09-02-2026 at 10:22:33 IST. Info- UPI/P2A/600000000006/ASHA K/Axis. | 600000000006 | ASHA K | 4321
            Rs. 85.00 has been credited to your Kotak Bank a/c XX4321 on 09-Feb-26 by UPI from asha@okaxis. UPI Ref No 600000000007 | 600000000007 | asha@okaxis | 4321
            """)
    void otherBanksSayWhatTheirSmsSay(String said, String reference, String payer, String tail) {
        var notice = credit("Dear Customer,\r\n\r\n" + said + "\r\n\r\nWarm Regards,\r\nThe Bank\r\n"
                + "Get a credit card with 5% cashback. If you did not request this, call us. Loans are subject to approval.");

        assertEquals(Paise.of(8_500), notice.amount());
        assertEquals(reference, notice.reference());
        assertEquals(payer, notice.payer());
        assertEquals(tail, notice.accountTail());
        assertEquals(LocalDate.of(2026, 2, 9), notice.bankDate());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DEBIT     | Rs.85.00 has been debited from account 1811 to VPA shop@ybl on 09-02-26. Rs 1 is credited to the shop.
            REFUND    | Your refund of Rs.85.00 has been credited to account 1811.
            REQUEST   | RAVI has requested ₹85.0 from you. ₹85.0 received from RAVI earlier.
            FAILED    | ₹85.0 received from RAVI was declined. UTR: 600000000008
            NO_CREDIT | Your statement is ready. Balance ₹85.0
            """)
    void anythingElseIsNoPayment(Reason reason, String said) {
        assertEquals(new NotACredit(reason), read("Dear Customer,\n" + said + "\nRegards"));
    }
}
