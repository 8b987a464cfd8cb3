package org.relaydesk.payment;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

import org.relaydesk.money.Paise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

class UpiLinkTest {
    @Test
    void itIsWrittenAsUpiAppsReadIt() {
        assertEquals(
                "upi://pay?pa=demostore@okhdfcbank&pn=Demo%20Store&am=149.37&cu=INR&tn=SMM10234&tr=SMM10234",
                UpiLink.of("demostore@okhdfcbank", "Demo Store", Paise.of(14_937), "SMM10234"));
    }

    @Test
    void whatHasAMeaningInLinksIsEncoded() {
        assertEquals(
                "upi://pay?pa=a.b-c_d@ybl&pn=R%26D%20%3D%20100%25%20%2B%20%23%3F%20%E0%A4%85&am=0.01&cu=INR&tn=A1&tr=A1",
                UpiLink.of("a.b-c_d@ybl", "R&D = 100% + #? अ", Paise.of(1), "A1"));
    }

    @Test
    void amountsHaveTwoDecimalsAndNoGrouping() {
        var link = UpiLink.of("a@ybl", "A", Paise.of(14_999_900), "A1");
        assertEquals("149999.00", values(link).get("am"));
    }

    @Test
    void anyNameComesOutAsItWentIn() {
        var random = new Random(31);
        for (int i = 0; i < 2_000; i++) {
            var name = random.ints(1 + random.nextInt(20), 32, 0x97F).filter(Character::isDefined)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString() + "x";
            var link = UpiLink.of("shop@okaxis", name, Paise.of(100), "SMM1");

            assertFalse(link.contains("+") || link.contains(" "), link);
            assertEquals(name, values(link).get("pn"));
            assertEquals(6, values(link).size(), link);
            assertEquals("pay", URI.create(link).getHost());
        }
    }

    private static Map<String, String> values(String link) {
        var values = new LinkedHashMap<String, String>();
        for (var pair : link.substring(link.indexOf('?') + 1).split("&", -1)) {
            var parts = pair.split("=", 2);
            values.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return values;
    }
}
