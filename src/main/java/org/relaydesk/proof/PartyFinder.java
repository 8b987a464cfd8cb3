package org.relaydesk.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Who was paid and who paid: UPI ids and names, each under or behind its word; without such words by their order. */
final class PartyFinder {
    private static final Pattern VPA = Pattern.compile("(?i)(?<![\\p{Alnum}._-])([a-z0-9._-]{2,256})@([a-z]{2,64})(?![\\p{Alnum}.])");
    private static final Pattern TO = Pattern.compile("^(?:paid|sent|pay|payment|transfer|money sent)? ?to\\b ?:?|^banking name ?:?|को$", Pattern.CASE_INSENSITIVE);
    private static final Pattern FROM =
            Pattern.compile("^(?:received |debited |paid |sent )?from\\b ?:?|^paid by ?:?|^sent by ?:?|^payer ?:?|से$", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M} .&'’()-]{1,60}[0-9]{0,4}");
    private static final Pattern NO_NAME = Pattern.compile("(?i).*(transaction|upi|bank a|debited|credited|completed|transfer|details|\\bid\\b|xx).*");
    private static final int REACH = 5;

    private enum Side { PAYEE, PAYER, NONE }

    private PartyFinder() {}

    static List<Mark> find(Page page) {
        var marks = new ArrayList<Mark>();
        var side = Side.NONE;
        int left = 0;
        for (var line : page.lines()) {
            var text = line.text().strip();
            var vpa = VPA.matcher(text);
            boolean isVpa = vpa.find();
            var to = TO.matcher(text);
            var from = FROM.matcher(text);
            var rest = Optional.<String>empty();
            if (from.find()) {
                side = Side.PAYER;
                left = REACH;
                rest = Optional.of(text.substring(from.end()).strip());
            } else if (to.find()) {
                side = Side.PAYEE;
                left = REACH;
                rest = Optional.of(text.substring(to.end()).strip());
            } else if (left-- <= 0) {
                side = Side.NONE;
            }
            if (isVpa) {
                var box = line.box().part(vpa.start(), vpa.end(), text.length());
                add(marks, vpaKind(side, marks), vpa.group().toLowerCase(Locale.ROOT), box);
            } else if (side != Side.NONE) {
                var kind = side == Side.PAYEE ? Mark.Kind.PAYEE_NAME : Mark.Kind.PAYER_NAME;
                rest.or(() -> Optional.of(text)).filter(PartyFinder::name)
                        .ifPresent(n -> add(marks, kind, n, line.box().part(text.length() - n.length(), text.length(), text.length())));
            }
        }
        return marks;
    }

    static String withoutVpa(String text) {
        return VPA.matcher(text).replaceAll(" ");
    }

    private static boolean name(String text) {
        return NAME.matcher(text).matches() && !NO_NAME.matcher(text).matches();
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
