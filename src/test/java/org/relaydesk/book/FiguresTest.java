package org.relaydesk.book;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

import org.relaydesk.money.Paise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FiguresTest {
    @Test
    void whatIsWrittenIsReadAgain() {
        var random = new Random(41);
        for (int i = 0; i < 2_000; i++) {
            var figures = new LinkedHashMap<String, String>();
            for (int f = random.nextInt(8); f > 0; f--) {
                figures.put("name" + f, random.ints(random.nextInt(30), 32, 0x2000)
                        .filter(c -> !Character.toString(c).matches("\\R") && !Character.isSurrogate((char) c))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString());
            }
            assertEquals(figures, Figures.read(Figures.write(figures)));
        }
    }

    @Test
    void aValueCanNotForgeAnotherFigure() {
        var written = Figures.write(Map.of("reason", "x\namount=1\r\npaid=2\u2028k=v\u0085q=w"));

        assertEquals(Map.of("reason", "x amount=1 paid=2 k=v q=w"), Figures.read(written));
    }

    @Test
    void longValuesAreCut() {
        assertEquals(Map.of("a", "x".repeat(600)), Figures.read(Figures.write(Map.of("a", "x".repeat(5000)))));
        assertTrue(Figures.write(Map.of("a=b", "c")).startsWith("a=b=c"));
    }

    @Test
    void anEntryLeavesOutWhatIsNotThere() {
        var entry = Entry.of("bot", "order.placed").order(5).customer(null).with("amount", Paise.of(149)).with("utr", null);

        assertEquals(Map.of("amount", "149"), entry.figures());
        assertEquals(5L, entry.orderNumber());
        assertEquals(null, entry.customerId());
    }
}
