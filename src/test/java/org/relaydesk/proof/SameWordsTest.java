package org.relaydesk.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The lines of a receipt again, as a knife, a scale and a frame leave them, beside receipts of other payments. */
class SameWordsTest {
    private static final int WIDTH = 1080;
    private static final int HEIGHT = 2300;

    private static List<TextLine> receipt(String amount, String time, String utr, String clock) {
        var lines = new ArrayList<TextLine>();
        add(lines, 40, 30, 34, clock);
        add(lines, 900, 30, 34, "86%");
        add(lines, 380, 400, 48, "To Demo Store");
        add(lines, 330, 560, 110, "₹" + amount);
        add(lines, 420, 710, 44, "Completed");
        add(lines, 330, 790, 38, time);
        add(lines, 130, 930, 44, "Example Bank ••••4821");
        add(lines, 130, 1040, 36, "UPI transaction ID");
        add(lines, 130, 1100, 42, utr);
        add(lines, 130, 1190, 36, "To: DEMO STORE");
        add(lines, 130, 1250, 42, "Google Pay • demostore@okhdfcbank");
        add(lines, 130, 1340, 36, "From: ASHA EXAMPLE (Example Bank)");
        add(lines, 130, 1400, 42, "Google Pay • 9000000021@okexample");
        add(lines, 130, 1900, 40, "Starting at 10.99% p.a.");
        return lines;
    }

    private static void add(List<TextLine> lines, int x, int y, int height, String text) {
        lines.add(new TextLine(text, new Box(x, y, text.length() * height / 2, height)));
    }

    /** What a reader sees of a part of it, in hundredths from each side, made larger and put into a frame. */
    private static List<TextLine> part(List<TextLine> whole, int left, int top, int right, int bottom, int percent, int frame) {
        int from = WIDTH * left / 100;
        int to = WIDTH - WIDTH * right / 100;
        int high = HEIGHT * top / 100;
        int low = HEIGHT - HEIGHT * bottom / 100;
        var seen = new ArrayList<TextLine>();
        for (var line : whole) {
            var box = line.box();
            int letter = Math.max(1, box.width() / line.text().length());
            int first = Math.clamp(Math.ceilDiv(from - box.x(), letter), 0, line.text().length());
            int last = Math.clamp((to - box.x()) / letter, 0, line.text().length());
            if (last > first && box.y() >= high && box.bottom() <= low) {
                seen.add(new TextLine(line.text().substring(first, last), new Box(
                        (box.x() + first * letter - from) * percent / 100 + frame, (box.y() - high) * percent / 100 + frame,
                        Math.max(1, (last - first) * letter * percent / 100), box.height() * percent / 100)));
            }
        }
        return seen;
    }

    private static List<TextLine> cut(List<TextLine> whole, Random random) {
        var seen = part(whole, random.nextInt(31), random.nextInt(31), random.nextInt(31), random.nextInt(31),
                50 + random.nextInt(101), random.nextInt(200));
        // what is read loses a line, and the spaces of another
        if (seen.size() > 5) {
            seen.remove(random.nextInt(seen.size()));
            int at = random.nextInt(seen.size());
            seen.set(at, new TextLine(seen.get(at).text().replace(" ", ""), seen.get(at).box()));
        }
        return seen;
    }

    private static String utr(Random random) {
        return "63" + (1_000_000_000L + random.nextLong(9_000_000_000L));
    }

    /** Of 0 to 30 hundredths from every side, half to one and a half times as large, in frames of up to 200 pixels. */
    @Test
    void aPartIsKnownAgainAndNoOtherPaymentIs() {
        var random = new Random(7);
        int known = 0;
        int parts = 0;
        int confused = 0;
        for (int i = 0; i < 400; i++) {
            var amount = 1 + random.nextInt(900) + "." + (10 + random.nextInt(90));
            var utr = utr(random);
            var whole = receipt(amount, "23 Nov 2026, 10:" + (10 + i % 50) + " am", utr, "10:" + (12 + i % 40));
            var same = cut(whole, random);
            // with neither its number nor its time a part says nothing of one payment alone
            if (same.stream().anyMatch(l -> l.text().contains(utr.substring(4)) || l.text().matches(".*2026,? ?10:.*"))) {
                parts++;
                known += SameWords.same(whole, same) && SameWords.same(same, whole) ? 1 : 0;
            }
            // the same shop, customer, app and amount; a minute or a day apart
            var soon = receipt(amount, "23 Nov 2026, 10:" + (11 + i % 50) + " am", utr(random), "11:" + (12 + i % 40));
            var later = receipt(amount, "24 Nov 2026, 9:30 pm", utr(random), "21:31");
            confused += SameWords.same(whole, soon) || SameWords.same(whole, later) ? 1 : 0;
            confused += SameWords.same(whole, cut(soon, random)) || SameWords.same(cut(later, random), whole) ? 1 : 0;
        }
        System.out.println("parts known again: " + known + " of " + parts + ", other payments taken for it: " + confused + " of 1600");
        assertTrue(parts > 250 && known * 100 >= parts * 97, known + " of " + parts);
        assertEquals(0, confused);
    }

    @ParameterizedTest
    @CsvSource({
        "149.37, '23 Nov 2026, 10:42 am', 632714905518, true",
        "149.38, '23 Nov 2026, 10:42 am', 632714905518, false",
        "149.37, '23 Nov 2026, 10:43 am', 632714905518, false",
        "149.37, '23 Nov 2026, 10:42 am', 632700112233, false",
        "149.37, '23 Nov 2026, 10:42 am', 632714905519, true",
    })
    void nothingWithDigitsMayDiffer(String amount, String time, String utr, boolean same) {
        var one = receipt("149.37", "23 Nov 2026, 10:42 am", "632714905518", "10:45");
        assertEquals(same, SameWords.same(one, receipt(amount, time, utr, "10:45")));
    }

    @Test
    void whatAllReceiptsSayIsNoSign() {
        var one = receipt("149.00", "23 Nov 2026, 10:42 am", "632714905518", "10:45");
        // names, banks and telephone numbers alone
        assertFalse(SameWords.same(one, part(one, 0, 50, 0, 0, 100, 0)));
        assertTrue(SameWords.same(one, part(one, 0, 40, 0, 0, 100, 0)));
    }

    @Test
    void wordsAreKeptAsTheyWere() {
        var lines = receipt("149.37", "23 Nov 2026, 10:42 am", "632714905518", "10:45");
        assertEquals(lines, new PictureWords(1, lines).lines());
        assertEquals(List.of(), new PictureWords(1, List.of()).lines());
    }
}
