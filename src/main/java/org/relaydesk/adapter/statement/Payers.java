package org.relaydesk.adapter.statement;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Who paid, as far as the words tell: the UPI address in small letters, else a name. To show and to rank by, never to decide. */
final class Payers {
    private static final String NAME = "(?<name>[a-z][a-z .&']{1,60})";
    private static final Pattern HDFC = Narration.pattern("^upi-(?<name>[^@]*?)-(?<vpa>[a-z0-9._-]{2,256}@[a-z]{2,64})(?=-|$)");
    private static final Pattern ADDRESS = Narration.pattern("(?<![a-z0-9._-])(?<vpa>[a-z0-9._-]{2,256}@[a-z]{2,64})(?![a-z.])");
    private static final List<Pattern> NAMES = List.of(
            Narration.pattern("\\b(?:upi|imps)[-/](?:[a-z0-9]{1,4}/)?[a-z]?\\d{12}[-/]" + NAME + "(?=[-/]|$)"),
            Narration.pattern("\\bupi[-/]" + NAME + "(?=[-/])"),
            Narration.pattern("\\b(?:neft|rtgs) cr-[a-z]{4}0[a-z0-9]{6}-" + NAME + "(?=-)"),
            Narration.pattern("\\b(?:neft|rtgs)[-/ *]+(?:[a-z]{4}0[a-z0-9]{6}[-/*])?[a-z]{1,6}[a-z0-9]*\\d{6}[a-z0-9]*[-/* ]" + NAME
                    + "(?=[-/*]|$)"));

    private Payers() {}

    static @Nullable String find(String text) {
        var hdfc = HDFC.matcher(text);
        if (hdfc.find()) {
            return hdfc.group("vpa").toLowerCase(Locale.ROOT);
        }
        var address = ADDRESS.matcher(text);
        if (address.find()) {
            return address.group("vpa").toLowerCase(Locale.ROOT);
        }
        for (var form : NAMES) {
            var m = form.matcher(text);
            if (m.find()) {
                return m.group("name").strip();
            }
        }
        return null;
    }
}
