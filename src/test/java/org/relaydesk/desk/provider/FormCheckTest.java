package org.relaydesk.desk.provider;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class FormCheckTest {
    private static final Map<String, String> GOOD = Map.of(
            ProviderForm.NAME, "growthapi", ProviderForm.ADDRESS, "https://growth.example/api/v2", ProviderForm.KEY, "made-up",
            ProviderForm.CURRENCY, "USD", ProviderForm.RUPEES, "84.50", ProviderForm.TIMEOUT, "30", ProviderForm.LIMIT, "50", ProviderForm.WARN, "");

    private static Map<String, String> faults(Map<String, String> typed, boolean isNew) {
        return FormCheck.faults(name -> typed.getOrDefault(name, ""), isNew, List.of("bulkpanel", "smmfast"));
    }

    @Test
    void aGoodFormHasNone() {
        assertEquals(Map.of(), faults(GOOD, true));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
        "name, \"\", name", "name, \"a/b\", name", "name, BulkPanel, name-taken", "name, \"My panel 2\", -",
        "address, \"https://\", address", "address, growth.example, address", "address, http://growth.example/api, address-open",
        "address, ftp://growth.example/api, address-open", "address, https://me:secret@growth.example/api, address",
        "address, http://127.0.0.1:8080/api/v2, -", "address, http://localhost:1/api, -", "address, \"https://a b.example/\", address",
        "key, \"\", key-missing", "key, \"a b\", key",
        "currency, usd, currency", "currency, USDT, currency", "currency, INR, -",
        "rupees, \"\", rupees", "rupees, 0, rupees", "rupees, 0.00, rupees", "rupees, -1, rupees", "rupees, 0.012, -", "rupees, \"1,000\", rupees",
        "timeout, 0, timeout", "timeout, 301, timeout", "timeout, 300, -", "timeout, 1.5, timeout",
        "limit, 0, limit", "limit, 6001, limit", "limit, 6000, -", "limit, many, limit",
        "warn, 5, -", "warn, 0, warn", "warn, a lot, warn"})
    void eachFieldByItself(String field, String typed, String code) {
        var form = new HashMap<>(GOOD);
        form.put(field, typed);
        assertEquals(code.equals("-") ? Map.of() : Map.of(field, code), faults(form, true));
    }

    @Test
    void aKnownProviderKeepsItsNameAndItsKey() {
        var form = new HashMap<>(GOOD);
        form.put(ProviderForm.NAME, "bulkpanel");
        form.put(ProviderForm.KEY, "");
        assertEquals(Map.of(), faults(form, false));
    }
}
