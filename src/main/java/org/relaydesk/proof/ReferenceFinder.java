package org.relaydesk.proof;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The UTR: twelve digits, best beside or below a word for it. A telephone number with its country code has twelve too. */
final class ReferenceFinder {
    private static final Pattern TWELVE = Pattern.compile("(?<![\\p{Alnum}+*])(?:[0-9OoIl|][ -]?){11}[0-9OoIl|](?![\\p{Alnum}*])");
    private static final Pattern TELEPHONE = Pattern.compile("91[6-9]\\d{9}");
    private static final List<String> LABELS = List.of(
            "upitransactionid", "upireferenceno", "upirefno", "upirefid", "upireferenceid", "upireference", "utr", "utrno", "utrnumber",
            "rrn", "bankreferencenumber", "referenceno", "referencenumber", "refno", "upitxnid", "bankrefno", "यूटीआर",
            "यूटीआरनंबर", "utrनंबर", "संदर्भसंख्या", "संदर्भनंबर", "रेफरेंसनंबर", "रेफरेंसआईडी", "रेफनंबर", "रेफनं", "संदर्भआईडी", "आरआरएन");
    /** The words of the Hindi screens for the number of a payment by UPI. */
    private static final Pattern HINDI = Pattern.compile("(?:upi|यूपीआई)(?:लेनदेन|लेनदेनकी|ट्रांजैक्शन|ट्रांजेक्शन|ट्रांसैक्शन|ट्रांसेक्शन|संदर्भ|रेफरेंस|रेफ)");
    /** The app's own number may be called so as well, with the app's name before it. */
    private static final Set<String> PLAIN = Set.of("transactionid", "लेनदेनआईडी", "ट्रांजैक्शनआईडी", "ट्रांजेक्शनआईडी");
    private static final int FEWEST_DIGITS = 10;

    private ReferenceFinder() {}

    private record Candidate(String digits, Box box, int weight) {}

    static Optional<Mark> find(Page page) {
        var found = page.joined().stream().flatMap(l -> candidates(page, l)).toList();
        var best = found.stream().max(Comparator.comparingInt(Candidate::weight));
        boolean alone = found.stream().map(Candidate::digits).distinct().count() == 1;
        return best.filter(c -> c.weight() >= 10 || alone).map(c -> new Mark(Mark.Kind.UTR, c.digits(), c.box()));
    }

    private static Stream<Candidate> candidates(Page page, TextLine line) {
        var text = line.text();
        return TWELVE.matcher(text).results().flatMap(m -> {
            var raw = m.group().replaceAll("[ -]", "");
            if (raw.chars().filter(Character::isDigit).count() < FEWEST_DIGITS) {
                return Stream.empty();
            }
            var digits = Letters.digits(raw);
            boolean labelled = label(text.substring(0, m.start())) || label(page, line);
            if (!labelled && TELEPHONE.matcher(digits).matches()) {
                return Stream.empty();
            }
            int weight = (labelled ? 20 : 0) + (raw.equals(digits) ? 5 : 0) + (m.group().length() == 12 ? 3 : 0);
            return Stream.of(new Candidate(digits, line.box().part(m.start(), m.end(), text.length()), weight));
        });
    }

    private static boolean label(Page page, TextLine line) {
        return page.above(line).filter(a -> label(a.text())).isPresent()
                || page.lines().stream().anyMatch(l -> label(l.text()) && page.beside(l).filter(line::equals).isPresent());
    }

    private static boolean label(String text) {
        var bare = Letters.bare(text);
        return PLAIN.contains(bare) || HINDI.matcher(bare).find() || LABELS.stream().anyMatch(l -> bare.endsWith(l) || (bare.startsWith(l) && bare.length() < l.length() + 4));
    }
}
