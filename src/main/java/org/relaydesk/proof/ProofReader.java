package org.relaydesk.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * From lines of text where they stand to what they say. Words are those of Google Pay, PhonePe, Paytm and BHIM in English,
 * and in Hindi; where a word could not be read, values are found by their shape and place. Pure.
 */
public final class ProofReader {
    private static final List<Map.Entry<String, ProofApp>> APPS = List.of(
            Map.entry("googletransaction", ProofApp.GOOGLE_PAY), Map.entry("googlepay", ProofApp.GOOGLE_PAY),
            Map.entry("gpay", ProofApp.GOOGLE_PAY), Map.entry("phonepe", ProofApp.PHONEPE), Map.entry("paytm", ProofApp.PAYTM),
            Map.entry("bhim", ProofApp.BHIM), Map.entry("गूगलपे", ProofApp.GOOGLE_PAY), Map.entry("googleपे", ProofApp.GOOGLE_PAY),
            Map.entry("googleलेनदेन", ProofApp.GOOGLE_PAY), Map.entry("googleट्रांजैक्शन", ProofApp.GOOGLE_PAY),
            Map.entry("फोनपे", ProofApp.PHONEPE), Map.entry("पेटीएम", ProofApp.PAYTM), Map.entry("भीमupi", ProofApp.BHIM));

    private ProofReader() {}

    /** @param sent the day on which the picture came, by the store's calendar */
    public static Proof read(List<TextLine> lines, LocalDate sent) {
        var page = new Page(lines);
        var marks = new ArrayList<Mark>();
        AmountFinder.find(page).ifPresent(marks::add);
        ReferenceFinder.find(page).ifPresent(marks::add);
        TimeFinder.find(page, sent).ifPresent(marks::add);
        marks.addAll(PartyFinder.find(page));
        StatusFinder.find(page).ifPresent(marks::add);
        return new Proof(app(page), List.copyOf(marks));
    }

    /** A UPI id that ends in an app's name says nothing of the app that shows it. */
    private static ProofApp app(Page page) {
        var text = page.lines().stream().map(l -> Letters.bare(PartyFinder.withoutVpa(l.text()))).toList();
        return APPS.stream()
                .filter(a -> text.stream().anyMatch(t -> t.contains(a.getKey())))
                .map(Map.Entry::getValue).findFirst().orElse(ProofApp.OTHER);
    }
}
