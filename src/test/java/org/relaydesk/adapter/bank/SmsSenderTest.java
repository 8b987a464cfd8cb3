package org.relaydesk.adapter.bank;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.relaydesk.adapter.bank.SmsReading.NotACredit;
import org.relaydesk.adapter.bank.SmsReading.Reason;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

class SmsSenderTest {
    private static final String TEXT = "Rs.149.37 credited to a/c XX4321 by VPA asha@ybl (UPI Ref No 600000000002)";

    @ParameterizedTest
    @CsvSource({
        "VM-HDFCBK, HDFC", "VM-HDFCBK-S, HDFC", "ax-hdfcbk-t, HDFC", "' JD-ICICIT-S ', ICICI", "DM-ICIBNK, ICICI",
        "VM-SBIINB, SBI", "VM-SBIUPI-S, SBI", "AD-CBSSBI, SBI", "AD-ATMSBI-S, SBI", "JX-SBINEF, SBI",
        "CP-AXISBK-S, AXIS", "JM-Kotakb-S, KOTAK"
    })
    void aRegisteredHeaderIsABanks(String sender, Bank bank) {
        assertEquals(Optional.of(bank), SmsSender.bank(sender));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "+919812345678", "9812345678", "HDFCBK", "VM-HDFCBK-P", "VM-HDFCBK-SS", "VMHDFCBK", "VM-HDFCBKS", "V-HDFCBK",
        "VM-HDFCBK-", "VM--HDFCBK", "VM-SBICRD-S", "AX-CREDIN-S", "VM-PNBSMS", "VM-HDFCBK-S extra", "HDFC Bank", "VM-НDFCBK-S"
    })
    void anythingElseIsNobodys(String sender) {
        assertEquals(Optional.empty(), SmsSender.bank(sender));
    }

    @Test
    void onlyABankIsListenedTo() {
        assertInstanceOf(SmsReading.Credit.class, SmsReader.read(new SmsPayload("VM-HDFCBK-S", TEXT, "")));
        assertEquals(new NotACredit(Reason.SENDER), SmsReader.read(new SmsPayload("+919812345678", TEXT, "")));
    }
}
