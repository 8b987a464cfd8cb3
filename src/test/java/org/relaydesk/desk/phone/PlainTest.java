package org.relaydesk.desk.phone;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PlainTest {
    @ParameterizedTest
    @CsvSource({
        "Write *menu* to begin, Write menu to begin",
        "_soon_ and ~never~, soon and never",
        "2 * 3 * 4, 2 * 3 * 4",
        "snake_case_name, snake_case_name",
        "*दाम* ₹149.37, दाम ₹149.37",
        "5* and 4*, 5* and 4*",
    })
    void marksAreTakenOut(String text, String shown) {
        assertEquals(shown, Plain.of(text));
    }
}
