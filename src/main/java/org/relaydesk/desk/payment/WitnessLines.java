package org.relaydesk.desk.payment;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.VBox;

import org.relaydesk.desk.part.Facts;
import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.Words;
import org.relaydesk.query.PaymentQueries.Witness;

/** Who told of a credit: by which way, from whom, why that is believed, when, and in which words. */
final class WitnessLines {
    private static final int LONGEST = 400;

    private final Words words;
    private final Dates dates;

    WitnessLines(Words words, Dates dates) {
        this.words = words;
        this.dates = dates;
    }

    Facts of(List<Witness> witnesses) {
        var facts = new Facts(68, 9);
        facts.getStyleClass().add("small");
        for (var witness : witnesses) {
            var lines = new VBox(1, Parts.prose(about(witness)), Parts.prose(words.say("payment.said", "words", brief(witness.words())), "muted"));
            facts.add(words.code("payment.witness", witness.source()), lines);
        }
        return facts;
    }

    private String about(Witness witness) {
        var parts = new ArrayList<String>();
        if (witness.sender() != null) {
            parts.add(witness.sender());
        }
        parts.add(dates.exact(witness.receivedAt()));
        if (witness.trust() != null) {
            parts.add(words.code("payment.trust", witness.trust()));
        }
        return String.join(words.say("dot"), parts);
    }

    private static String brief(String words) {
        var plain = words.replaceAll("\\s+", " ").strip();
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) + "…" : plain;
    }
}
