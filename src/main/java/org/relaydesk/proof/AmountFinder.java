package org.relaydesk.proof;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.relaydesk.money.Paise;
import org.relaydesk.money.Rupees;

/**
 * The amount: the largest figure on the picture that looks like one. The rupee sign is often read as another sign, as a
 * letter or not at all, so it helps and is not demanded.
 */
final class AmountFinder {
    private static final Pattern ALONE = Pattern.compile(
            "(?i)^(?:(?<sign>₹|rs\\.?|inr|[^\\p{Alnum}+@#:/*,.]{1,2})|(?-i:[A-Z](?=[0-9])))?\\s*(?<figure>[0-9OIl|][0-9OIl|, ]*(?:[.,] ?[0-9OIl|]{2})?)\\s*(?:/-)?$");
    private static final Pattern WITHIN = Pattern.compile("(?i)(?<sign>₹|\\brs\\.?|\\binr)\\s*(?<figure>[0-9][0-9,]*(?:\\.[0-9]{2})?)(?![0-9]|[.,][0-9])");
    private static final Pattern SHAPE = Pattern.compile("(?:0|[1-9]\\d{0,7})(?:\\.\\d{2})?");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:,\\d{2,3})*,\\d{3}(?:\\.\\d{2})?|\\d+(?:\\.\\d{2})?");
    private static final List<String> LABELS = List.of("amount", "amountpaid", "totalamount", "paidamount", "राशि", "कुलराशि", "भुगतानराशि",
            "भुगतानकीराशि", "भुगतानकीगईराशि", "रकम", "कुलरकम", "अमाउंट");
    private static final Pattern LABELLED = Pattern.compile("(?<label>[\\p{L}\\p{M} ]{3,24}?) ?[:-]? ?(?<rest>[^\\p{L}\\p{M}\\s].*)");

    /** What else money is spoken of on such a screen: what is left, and what could be won, borrowed or bought. */
    private static final Pattern ASIDE = Pattern.compile("(?i)balance|cashback|reward|loan|gold\\b|offer|\\boff\\b|\\bwin\\b|\\bwon\\b|recharge|scratch"
            + "|बैलेंस|बैलेन्स|शेष राशि|कैशबैक|इनाम|लोन|सोना|ऑफ़र|ऑफर|छूट|जीत|रिचार्ज");

    private AmountFinder() {}

    private record Candidate(Paise paise, TextLine line, Box box, int weight) {}

    static Optional<Mark> find(Page page) {
        return page.lines().stream()
                .flatMap(l -> candidate(page, l).stream())
                .max(Comparator.comparingInt(Candidate::weight))
                .map(c -> new Mark(Mark.Kind.AMOUNT, Long.toString(c.paise().value()), c.box()));
    }

    private static Optional<Candidate> candidate(Page page, TextLine line) {
        var text = line.text().strip();
        if (ASIDE.matcher(text).find() || isAside(page, line)) {
            return Optional.empty();
        }
        var alone = ALONE.matcher(text);
        if (alone.matches()) {
            return paise(alone.group("figure")).flatMap(paise -> {
                int weight = weight(page, line, alone.group("sign") != null, alone.group("figure").matches(".*[.,] ?\\S{2}"));
                // a bare number without a sign, paise or size is a clock, a battery, a day
                return weight < 0 ? Optional.empty() : Optional.of(new Candidate(paise, line, line.box(), weight));
            });
        }
        var labelled = LABELLED.matcher(text);
        if (labelled.matches() && LABELS.contains(Letters.bare(labelled.group("label")))) {
            var behind = ALONE.matcher(labelled.group("rest"));
            if (behind.matches()) {
                return paise(behind.group("figure")).map(paise -> new Candidate(
                        paise, line, line.box().part(labelled.start("rest"), text.length(), text.length()), line.box().height() * 10 + 400));
            }
        }
        var within = WITHIN.matcher(text);
        return within.find()
                ? paise(within.group("figure")).map(paise -> new Candidate(
                        paise, line, line.box().part(within.start(), within.end(), text.length()), line.box().height() * 10 + 10))
                : Optional.empty();
    }

    /** What stands on the right of such words is theirs. */
    private static boolean isAside(Page page, TextLine line) {
        return page.lines().stream().anyMatch(l -> ASIDE.matcher(l.text()).find() && page.beside(l).filter(line::equals).isPresent());
    }

    private static int weight(Page page, TextLine line, boolean sign, boolean paise) {
        boolean labelled = page.above(line).filter(a -> LABELS.contains(Letters.bare(a.text()))).isPresent()
                || page.lines().stream().anyMatch(l -> LABELS.contains(Letters.bare(l.text()))
                        && page.beside(l).filter(b -> b.equals(line)).isPresent());
        long larger = page.lines().stream().filter(l -> l.box().height() > line.box().height()).count();
        if (!sign && !paise && !labelled && larger > 1) {
            return -1;
        }
        return line.box().height() * 10 + (sign ? 40 : 0) + (paise ? 60 : 0) + (labelled ? 400 : 0);
    }

    private static Optional<Paise> paise(String figure) {
        var plain = Letters.digits(figure).replace(" ", "");
        // a comma before the last two digits was a point
        plain = plain.replaceFirst("[.,](\\d{2})$", ".$1");
        if (!GROUPED.matcher(plain).matches()) {
            return Optional.empty();
        }
        plain = plain.replace(",", "");
        return SHAPE.matcher(plain).matches() ? Rupees.parse(plain).filter(Paise::isPositive) : Optional.empty();
    }
}
