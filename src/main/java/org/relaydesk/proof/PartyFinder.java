package org.relaydesk.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.relaydesk.proof.PartyWords.Side;

/** Who was paid and who paid: UPI ids and names, each under or behind its word; without such words by their order. */
final class PartyFinder {
    private static final Pattern VPA = Pattern.compile("(?i)(?<![\\p{Alnum}._-])([a-z0-9._-]{2,256})@([a-z]{2,64})(?![\\p{Alnum}.])");
    private static final Pattern PARTS = Pattern.compile("(?i)[a-z0-9._-]*@[a-z]*|\\bpaytmqr[a-z0-9]+|\\bpaytm-[0-9]+");
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M} .&'’()-]{1,60}[0-9]{0,4}");
    private static final Pattern BEGINNING = Pattern.compile("(?i)[a-z0-9._-]{6,}@?[a-z]*$");
    private static final Pattern REST = Pattern.compile("@?[a-z]{1,12}");
    private static final Pattern NO_NAME = Pattern.compile("(?i).*(transaction|upi|bank a|debited|credited|completed|transfer|details|\\bid\\b|xx"
            + "|लेन-?देन|यूपीआई|ट्रांज|ट्रांस|डेबिट|क्रेडिट|विवरण|आईडी|भुगतान|पेमेंट|पूरा|सफल|लंबित|विफल|बैंक खाता|राशि|संदर्भ|दिनांक|तारीख|समय"
            + "|again|history|share|split|receipt|balance|\\bdone\\b|payment|\\bhelp\\b|cashback|loan|फिर|शेयर|बैलेंस|रसीद|शुरू|देखें|करें|खात|मदद|\\bbank\\b.*[0-9]{3,}$|बैंक.*[0-9]{3,}$).*");
    /** Words of the screen itself, alone in their line. */
    private static final Pattern LABEL = Pattern.compile("(?i)(?:date|time|date (?:&|and) time|name|vpa|status|note|remarks?|message|to|from|amount|fees?"
            + "|type|mode|online|today|google ?pay|phonepe|paytm|bhim|[a-z ]+ bank(?: of [a-z]+)?(?: ltd\\.?)?|\\p{L}[\\p{M}]*(?:\\p{L}\\p{M}*)?"
            + "|दिनांक|तारीख|समय|नाम|स्थिति|टिप्पणी|नोट|संदेश|आज)");
    /** So many lines below its word one is looked for. */
    private static final int REACH = 5;
    private static final int NAME_REACH = 3;

    private PartyFinder() {}

    static List<Mark> find(Page page) {
        var marks = new ArrayList<Mark>();
        var side = Side.NONE;
        int left = 0;
        for (var line : unbroken(page)) {
            var text = line.text().strip();
            var vpa = VPA.matcher(text);
            boolean isVpa = vpa.find();
            var words = PartyWords.of(text);
            if (words.side() != Side.NONE) {
                side = words.side();
                left = REACH;
            } else if (left-- <= 0) {
                side = Side.NONE;
            }
            if (isVpa) {
                var box = line.box().part(vpa.start(), vpa.end(), text.length());
                add(marks, vpaKind(side, marks), vpa.group().toLowerCase(Locale.ROOT), box);
            } else if (side != Side.NONE && REACH - left <= NAME_REACH) {
                var kind = side == Side.PAYEE ? Mark.Kind.PAYEE_NAME : Mark.Kind.PAYER_NAME;
                var name = words.name();
                if (name(name)) {
                    int at = text.indexOf(name);
                    add(marks, kind, written(name), line.box().part(at, at + name.length(), text.length()));
                }
            }
        }
        nameOverId(page, marks);
        return marks;
    }

    /** Where no word says whose it is, the name of whom was paid stands over his UPI id. */
    private static void nameOverId(Page page, List<Mark> marks) {
        if (!has(marks, Mark.Kind.PAYEE_NAME)) {
            marks.stream().filter(m -> m.kind() == Mark.Kind.PAYEE_VPA).findFirst()
                    .flatMap(id -> page.lines().stream()
                            .filter(l -> name(l.text().strip()) && over(l.box(), id.box()))
                            .max(Comparator.comparingInt(l -> l.box().middle())))
                    .ifPresent(l -> add(marks, Mark.Kind.PAYEE_NAME, written(l.text().strip()), l.box()));
        }
    }

    private static boolean over(Box name, Box id) {
        return name.middle() < id.y() && id.y() - name.bottom() < 3 * id.height() && name.x() < id.right() && id.x() < name.right();
    }

    /** Without the bank behind it, and with the spaces that small letters lose. */
    private static String written(String name) {
        var alone = name.replaceFirst("(?<=\\S) ?\\([^()]*\\)?$", "").strip();
        return alone.replaceAll("(?<=\\p{Ll}{3})(?=\\p{Lu}\\p{Ll})", " ");
    }

    /** The lines, where a UPI id that was too long for one is whole again. */
    private static List<TextLine> unbroken(Page page) {
        var lines = new ArrayList<>(page.lines());
        for (var line : page.lines()) {
            var next = page.below(line, 1).stream().findFirst();
            if (next.isPresent() && BEGINNING.matcher(line.text()).find() && REST.matcher(next.get().text()).matches()
                    && (line.text() + next.get().text()).indexOf('@') >= 0 && below(line.box(), next.get().box())) {
                lines.set(lines.indexOf(line), new TextLine(line.text() + next.get().text(), line.box()));
                lines.remove(next.get());
            }
        }
        return lines;
    }

    private static boolean below(Box box, Box next) {
        return next.y() - box.bottom() < box.height() / 2;
    }

    static String withoutVpa(String text) {
        return PARTS.matcher(text).replaceAll(" ");
    }

    private static boolean name(String text) {
        return NAME.matcher(text).matches() && !NO_NAME.matcher(text).matches() && !LABEL.matcher(text).matches();
    }

    /** The first without a word before it is the payee's: what was paid stands above who paid. */
    private static Mark.Kind vpaKind(Side side, List<Mark> marks) {
        if (side != Side.NONE) {
            return side == Side.PAYEE ? Mark.Kind.PAYEE_VPA : Mark.Kind.PAYER_VPA;
        }
        return has(marks, Mark.Kind.PAYEE_VPA) ? Mark.Kind.PAYER_VPA : Mark.Kind.PAYEE_VPA;
    }

    private static boolean has(List<Mark> marks, Mark.Kind kind) {
        return marks.stream().anyMatch(m -> m.kind() == kind);
    }

    private static void add(List<Mark> marks, Mark.Kind kind, String value, Box box) {
        boolean repeats = marks.stream().anyMatch(m -> m.kind() == Mark.Kind.PAYEE_VPA && m.value().equals(value));
        if (!has(marks, kind) && !(kind == Mark.Kind.PAYER_VPA && repeats)) {
            marks.add(new Mark(kind, value, box));
        }
    }
}
