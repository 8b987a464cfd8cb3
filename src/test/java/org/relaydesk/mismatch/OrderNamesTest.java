package org.relaydesk.mismatch;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class OrderNamesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "paid for SMM10001 | SMM10001",
        "smm10001 and SMM-10002 | SMM10001,SMM10002",
        "UPI/600000000001/SMM 10001/made.up@bank | SMM10001",
        "order no 10001 | NO10001",
        "SMM10001 SMM10001 | SMM10001",
        "SMM12 | ''",
        "10001 | ''",
        "xSMM10001x2 | XSMM10001",
        "'' | ''",
        "A1001 B1002 C1003 D1004 E1005 F1006 | A1001,B1002,C1003,D1004,E1005"
    })
    void whatMayBeAnOrderIsRead(String words, String names) {
        assertEquals(names.isEmpty() ? List.of() : List.of(names.split(",", -1)), OrderNames.in(words));
    }
}
