package org.relaydesk.adapter.bank;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.relaydesk.adapter.bank.BankReading.NotACredit;
import org.relaydesk.adapter.bank.BankReading.Reason;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

class SmsSenderTest {
    private static final String TEXT = "Rs.149.37 credited to a/c XX4321 by VPA asha@ybl (UPI Ref No 600000000002)";

    @ParameterizedTest
    @CsvSource({
        "VM-HDFCBK, HDFC Bank", "VM-HDFCBK-S, HDFC Bank", "ax-hdfcbk-t, HDFC Bank", "' JD-ICICIT-S ', ICICI Bank", "DM-ICIBNK, ICICI Bank",
        "VM-SBIINB, State Bank of India", "VM-SBIUPI-S, State Bank of India", "AD-ATMSBI-S, State Bank of India", "DM-SBI, State Bank of India",
        "CP-AXISBK-S, Axis Bank", "JM-Kotakb-S, Kotak Mahindra Bank", "VA-PNBSMS-S, Punjab National Bank", "BZ-DOPBNK-G, Post Office Savings Bank",
        "JD-GREATERBNK-S, Greater Bank", "AX-JUPITR-S, 'Federal Bank (Jupiter, Fi)'"
    })
    void aKnownHeaderIsItsBanks(String sender, String bank) {
        assertEquals(Optional.of(bank), SmsSender.bank(sender, TEXT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"VM-ZZXBNK-S", "VM-ZORBANK-T", "vm-zorsfb"})
    void aHeaderThatIsCalledBankIsABanks(String sender) {
        assertEquals(SmsSender.header(sender), SmsSender.bank(sender, TEXT));
    }

    @ParameterizedTest
    @CsvSource({
        "VM-ZORSBK, -Zoroa Sahakari Bank", "VM-ZOSAHB-S, -Zoroa Sahakari Bank.", "VM-ZOROAB-S, . Zoroa Bank Ltd", "VM-ZORSFB-S, -Zoroa SFB"
    })
    void aHeaderThatMayBeABanksIsOneWhereTheBankSigns(String sender, String signature) {
        assertEquals(SmsSender.header(sender), SmsSender.bank(sender, TEXT + signature));
    }

    @ParameterizedTest
    @CsvSource({"VM-ZORSBK, -", "VM-ZORSBK, -Other Sahakari Bank", "VM-FEEDBK, -Zoroa Sahakari Bank", "VM-MYSHOP-S, -HDFC Bank",
        "VM-CASHBK-S, by your bank"})
    void withoutItsSignatureItIsNobodys(String sender, String signature) {
        assertEquals(Optional.empty(), SmsSender.bank(sender, TEXT + signature));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "+919812345678", "9812345678", "HDFCBK", "VM-HDFCBK-P", "vm-hdfcbk-p", "VM-HDFCBK-SS", "VM-HDFCBK-X", "VMHDFCBK", "VM-HDFCBKS",
        "V-HDFCBK", "VM-HDFCBK-", "VM--HDFCBK", "VM-SBICRD-S", "AX-CREDIN-S", "AX-CRED-S", "VM-HDFCBK-S extra", "HDFC Bank", "VM-НDFCBK-S",
        "VM-HDFCLI-S", "VM-PAYTM-S", "CP-WALLET-S", "VM-PWRBNK-S"
    })
    void anybodyElseIsNoBank(String sender) {
        assertEquals(Optional.empty(), SmsSender.bank(sender, TEXT + " -HDFC Bank"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "VM-HDFCBX-S", "VM-HDFBCK", "VM-HFDCBK", "VM-HDFBNK", "VM-HDFCBNK", "VM-HDFCBANK", "VM-HDFC8K", "VM-SB1INB", "VM-SBLINB", "VM-ICIClB-S",
        "VM-ICICBNK", "VM-AXlSBK", "VM-AXISBNK", "VM-K0TAKB", "VM-KOTKBNK", "VM-PNB5MS", "VM-5BIUPI-S", "VM-CANBNX"
    })
    void aLookAlikeIsNoBank(String sender) {
        assertEquals(Optional.empty(), SmsSender.bank(sender, TEXT + " -HDFC Bank"));
        assertEquals(Optional.empty(), SmsSender.bank(sender, TEXT + " -Kotak Mahindra Bank"));
    }

    @Test
    void onlyABankIsListenedTo() {
        assertInstanceOf(BankReading.Credit.class, SmsReader.read(new SmsPayload("VM-HDFCBK-S", TEXT, "")));
        assertEquals(new NotACredit(Reason.SENDER), SmsReader.read(new SmsPayload("+919812345678", TEXT, "")));
    }
}
