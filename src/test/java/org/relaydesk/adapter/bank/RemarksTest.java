package org.relaydesk.adapter.bank;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.relaydesk.adapter.bank.BankReading.Credit;
import org.relaydesk.money.Paise;
import org.relaydesk.support.FromBank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

/** What the payer writes is not what the bank says. */
class RemarksTest {
    private static final String[] BANKS = {
        "INR 10.00 credited to A/c no. XX4321 on 23-11-26. Info- UPI/P2A/600000000001/ASHA K/%s. Avl Bal- INR 1149.37",
        "Cr INR 10.00 to A/c X4321 12-MAY-2026\nUPI/CR/600000000001/ASHA/%s\nBal INR 23,838.10\n-AU Bank",
        "A/C No **4321 Credited with Rs 10--UPI/600000000001/%s (CLR BAL 1250.63CR)(18-03-2026 16:51:51) Punjab&Sind Bank",
        "Rs 10 credited to A/c XX4321 UPI Ref 600000000001. Remarks: %s",
        "Your a/c XX4321 is credited with Rs.10.00 on 23-11-26 by IMPS-600000000001-ASHA-%s.Avl Bal Rs.1149.37-KVB"
    };

    @ParameterizedTest
    @ValueSource(strings = {
        "refund", "loan emi", "credited Rs 9999 to A/c XX4321", "debited Rs 9999", "OTP is 123456", "cashback offer", "failed", "Ref 999999999999",
        "interest", "will be credited", "INR 9999 received in A/c XX1111", "sent Rs 9999 from your a/c", "UPI Ref No 999999999999", "request"
    })
    void aRemarkNeitherChangesNorRefusesAPayment(String remark) {
        for (var bank : BANKS) {
            var text = bank.formatted(remark);
            var notice = assertInstanceOf(Credit.class, CreditReader.read(FromBank.sms(text)), text).notice();

            assertEquals(Paise.of(1_000), notice.amount(), text);
            assertEquals("600000000001", notice.reference(), text);
            assertEquals("4321", notice.accountTail(), text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Your a/c XX4321 is debited for Rs 10 UPI/DR/600000000001/RAVI/%s", "Sent Rs.10 from HDFC Bank A/C *4321 To %s On 23/11/26",
        "%s has requested Rs 10 on UPI. Ref 600000000001", "UPI txn of Rs 10 to %s failed. Ref 600000000001", "OTP is 482913 for paying %s Rs 10",
        "Refund: %s Ref 600000000001", "Acct XX432 debited for Rs 10 on 01-Oct-26; %s credited. UPI: 600000000001"
    })
    void aRemarkOrAPayeesNameMakesNoPayment(String text) {
        for (var words : new String[] {"Rs 9999 credited to your A/c XX4321", "Received Rs 9999 in A/c XX4321 from RAVI UPI Ref 600000000002",
            "UPI/CR/600000000002/RAVI Rs 9999 credited to A/c XX4321"}) {
            var said = text.formatted(words);

            assertNotEquals(Credit.class, CreditReader.read(FromBank.sms(said)).getClass(), said);
        }
    }
}
