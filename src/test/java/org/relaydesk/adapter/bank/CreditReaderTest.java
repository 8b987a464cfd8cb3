package org.relaydesk.adapter.bank;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.relaydesk.adapter.bank.BankReading.Credit;
import org.relaydesk.adapter.bank.BankReading.NotACredit;
import org.relaydesk.adapter.bank.BankReading.Reason;
import org.relaydesk.money.Paise;
import org.relaydesk.payment.CreditNotice;
import org.relaydesk.payment.Told;
import org.relaydesk.support.FromBank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

/** All messages are made up. */
class CreditReaderTest {
    private static CreditNotice credit(String text) {
        return assertInstanceOf(Credit.class, CreditReader.read(FromBank.sms(text)), text).notice();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", quoteCharacter = '`', textBlock = """
            Credit Alert! Rs.149.37 credited to HDFC Bank A/c XX4321 on 18-09-26 from VPA asha.k@okaxis (UPI 600000000001) | 14937 | 600000000001 | asha.k@okaxis | 4321 | 2026-09-18
            Rs.149.37 credited to a/c XX4321 on 23-11-26 by a/c linked to VPA asha@ybl (UPI Ref No 600000000002)           | 14937 | 600000000002 | asha@ybl | 4321 | 2026-11-23
            Update! INR 1,30,000.00 deposited in HDFC Bank A/c XX4321 on 15-FEB-26 for NEFT Cr-ABCD0001234-RAVI STORES-rent-ABCDN12026021511110001.Avl bal INR 2,55,727.04. | 13000000 | ABCDN12026021511110001 | RAVI STORES | 4321 | 2026-02-15
            Rs.85.00 is successfully credited to your account **4321 by VPA asha@okaxis ASHA K on 09-02-26. Your UPI transaction reference number is 600000000003. | 8500 | 600000000003 | asha@okaxis | 4321 | 2026-02-09
            Your HDFC Bank A/c XX4321 has been credited with Salary of INR 25,000.00 via NEFT from EXAMPLE WORKS.          | 2500000 | - | EXAMPLE WORKS | 4321 | -
            Dear SBI User, your A/c X4321-credited by Rs.6226 on 27Apr26 transfer from RAVI K Ref No 600000000004 -SBI     | 622600 | 600000000004 | RAVI K | 4321 | 2026-04-27
            Dear Customer, Your a/c no. 123456784321 is credited by Rs.4500.05 on 10-07-26 by a/c linked to mobile (IMPS Ref no 600000000005). If not done by you, call 18001234. | 450005 | 600000000005 | - | 4321 | 2026-07-10
            Your A/C XXXXX654321 Credited INR 1,41,453.00 on 15/07/26 -Deposit by transfer from EXAMPLE HOSPITAL. Avl Bal INR 3,89,969.28-SBI | 14145300 | - | EXAMPLE HOSPITAL | 654321 | 2026-07-15
            Rs 12,34,567.89 credited to A/c XX4321 on 05-10-26 by NEFT-ABCDN52026100500123-ACME LTD                        | 123456789 | ABCDN52026100500123 | ACME LTD | 4321 | 2026-10-05
            Dear Customer, Acct XX432 is credited with Rs 4024.00 on 01-Jul-26 from Mr RAVI KUMAR. UPI:600000000006-ICICI Bank. | 402400 | 600000000006 | Mr RAVI KUMAR | 432 | 2026-07-01
            ICICI Bank Account XX432 credited:Rs. 5,170.50 on 19-Jan-26. Info NEFT-ABCDN26606857447-R M K. Available Balance is Rs. 14,594.36. | 517050 | ABCDN26606857447 | R M K | 432 | 2026-01-19
            ICICI Bank Account XX432 is credited with Rs 1,800.00 on 07-Jan-26 by Account linked to mobile number XXXXX00000. IMPS Ref. no. 600000000007. | 180000 | 600000000007 | - | 432 | 2026-01-07
            INR 500.00 credited A/c no. XX4321 05-10-26, 10:22:33 IST UPI/P2A/600000000008/RAHUL S - Axis Bank             | 50000 | 600000000008 | RAHUL S | 4321 | 2026-10-05
            INR 1.00 credited to A/c no. XX4321 on 12-11-26 at 10:22:33 IST. Info - UPI/P2A/600000000009/ASHA K/Axis. Avl Bal- INR 10,500.00 | 100 | 600000000009 | ASHA K | 4321 | 2026-11-12
            Received Rs.250.00 in your Kotak Bank AC X4321 from ravi.k@oksbi on 14-10-26.UPI Ref 600000000010. Not you, https://example.com/fraud | 25000 | 600000000010 | ravi.k@oksbi | 4321 | 2026-10-14
            Rs 75.5 credited to your Kotak Mahindra Bank a/c XX4321 via IMPS on 1-1-2026. IMPS Ref No 600000000011.        | 7550 | 600000000011 | - | 4321 | 2026-01-01
            Your a/c no. XXXXXXXX4321 is credited for Rs.10.00 on 24-04-26 and debited from a/c no. XXXXXXXX0987 (UPI Ref no 600000000012) | 1000 | 600000000012 | - | 4321 | 2026-04-24
            INR 250.00 deposited to A/c XX4321 towards UPI/CR/C600000000013/ASHA K/u on 03-OCT-2026                        | 25000 | 600000000013 | ASHA K | 4321 | 2026-10-03
            ₹15,000 received in XX4321 from MEHTA via UPI Ref 600000000014                                                 | 1500000 | 600000000014 | MEHTA | 4321 | -
            """)
    void aCreditIsRead(String text, long paise, String reference, String payer, String tail, LocalDate date) {
        var notice = credit(text);

        assertEquals(Paise.of(paise), notice.amount());
        assertEquals(reference, notice.reference());
        assertEquals(payer, notice.payer());
        assertEquals(tail, notice.accountTail());
        assertEquals(date, notice.bankDate());
        assertEquals(Told.Source.SMS, notice.told().source());
        assertEquals(text, notice.told().words());
    }

    @Test
    void linesAreOneText() {
        assertEquals(Paise.of(1001), credit("Credit Alert!\nRs.10.01 credited to\u00a0HDFC Bank A/c XX1\r\n"
                .replace("XX1", "XX4321")).amount());
    }

    @Test
    void aReferenceIsKeptAsSeenAndKeyedByItsDigits() {
        var notice = credit("INR 250.00 deposited to A/c XX4321 towards UPI/CR/C600000000013/ASHA");

        assertEquals("600000000013", notice.reference());
        assertEquals("C600000000013", notice.referenceSeen());
    }

    @Test
    void aReferenceIsNeverInvented() {
        var notice = credit("Rs.10 credited to a/c 123456789012 by mobile 919800000001. Avl Bal Rs 600000000001");

        assertNull(notice.reference());
        assertNull(notice.referenceSeen());
    }

    @Test
    void somebodysAddressRefusesNothingAndLendsNoAmount() {
        var notice = credit("Rs.10.00 credited to HDFC Bank A/c XX4321 from VPA refund.rs99.otp@okaxis (UPI 600000000001)");

        assertEquals(Paise.of(1000), notice.amount());
    }

    @Test
    void aRemarkDoesNotChangeTheAmountOrTheReference() {
        var notice = credit("INR 1.00 deposited in HDFC Bank A/c XX4321 for NEFT Cr-ABCD0001234-MAX-Rs 9000 credited to a/c XX4321 "
                + "Ref 999999999999-ABCDN12026021511110001.Avl bal INR 55,727.04");

        assertEquals(Paise.of(100), notice.amount());
        assertEquals("ABCDN12026021511110001", notice.reference());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            DEBIT       | Your a/c no XX847 is debited for Rs 6140 on 15-07-26 and a/c XX583 credited (IMPS Ref no 600000000001)
            DEBIT       | Acct XX432 debited for Rs 500.00 on 01-Oct-26; RAVI STORES credited. UPI: 600000000001. Updated Bal: Rs 5,000.00
            DEBIT       | Rs.450.00 Dr. from A/C XXXXXX4321 and Cr. to shop@okaxis. Ref:600000000001. AvlBal Rs:12345.67
            DEBIT       | Rs.200.00 debited A/cXX4321 and credited to RAVI via UPI Ref No 600000000001 on 23Aug26
            DEBIT       | Sent Rs.15000.00 From HDFC Bank A/C *4321 To RAVI On 22/05/26 Ref 600000000001
            DEBIT       | Dear Customer, Your NEFT of Rs 20,000.00 with UTR ABCDN425127845277 credited to Beneficiary AC NO. XX6982 on 07/05/2026
            DEBIT       | Ravi Kumar has received Rs 6000.00 from your A/c XX4321 via NEFT. Ref no. ABCDN4175007432
            DEBIT       | Paid Rs.85.00 to shop@ybl via UPI from your Kotak Bank A/c XX4321.
            DEBIT       | INR 500 spent on Axis Bank Debit Card no. XX6018 22-09-26
            OTP         | OTP is 482913 for transaction of INR 1,200.00 on A/c XX4321.
            OTP         | 482913 is your OTP to have Rs 5 credited to your A/c XX4321
            REQUEST     | RAHUL has requested money Rs 500.00 on UPI. Approve to have it credited to your A/c XX4321
            REQUEST     | You have received a collect request: Rs 500 credited to A/c XX4321
            FUTURE      | Rs 500.00 will be credited to your A/c XX4321 on 18-09-26
            FUTURE      | Rs 500.00 credited to your A/c XX4321 is under process
            FAILED      | Your payment failed: Rs 500.00 credited to your A/c XX4321
            REFUND      | Refund of Rs 299.00 from SHOP credited to your A/c XX4321 on 05-10-26. Ref 600000000001
            REFUND      | Rs 299.00 credited to your A/c XX4321 for reversal of UPI txn 600000000001
            REFUND      | Dispute Settled: Your Kotak Bank A/c XX4321 has been credited with INR 3,200.00 for disputed transaction
            CASHBACK    | Cashback of INR 100.01 credited to your account XX4321 UPI Ref 600000000001
            CASHBACK    | Congratulations! Rs 500 credited to your A/c XX4321
            CASHBACK    | Rs500 worth points credited in your AC XX4321 Use code ABC
            INTEREST    | An amount of INR 227.00 has been CREDITED to your account XXXXX4321 towards interest.
            CARD        | Your payment of Rs.1,644.55 has been credited to your SBI Credit Card ending with 4321.
            CARD        | Rs 3300 has been credited on your credit card ending 4433 from SHOP
            MANDATE     | UPI Mandate: Rs.1.00 credited to A/c XX4321
            LOAN        | Your A/c XX4321 is credited with Rs 15000.00 by Loan Recovery
            OWN_DEPOSIT | Your FD a/c XX7047 is closed, Rs 5000 credited to a/c XX4321
            NO_ACCOUNT  | You have received a credit of INR 5,000.00 from Ravi.
            NO_ACCOUNT  | Rs.15,000 is credited on your gaming id. Join now
            NO_CREDIT   | Your A/C XX4321 has Avl BAL of INR 1,234.56 as on 05/10/26
            NO_CREDIT   | Hello
            NO_AMOUNT   | Rs.0.00 credited to A/c XX4321
            NO_AMOUNT   | Rs.10.001 credited to A/c XX4321
            NO_AMOUNT   | Rs.99999999999999999 credited to A/c XX4321
            """)
    void anythingElseIsNot(Reason reason, String text) {
        assertEquals(new NotACredit(reason), CreditReader.read(FromBank.sms(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PROMOD KUMAR", "RD SHARMA", "Dr SHARMA", "CC PATEL", "Reena Credito"})
    void namesRefuseNothing(String name) {
        credit("Acct XX432 is credited with Rs 4024.00 on 01-Jul-26 from " + name + ". UPI:600000000006-ICICI Bank.");
    }

    @Test
    void aVeryLongTextIsNotReadToItsEnd() {
        assertEquals(new NotACredit(Reason.NO_CREDIT), CreditReader.read(FromBank.sms("x".repeat(5_000) + " Rs.5 credited to A/c XX4321")));
    }
}
