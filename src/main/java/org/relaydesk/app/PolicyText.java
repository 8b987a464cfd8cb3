package org.relaydesk.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The refund policy as it comes with the program, and the page that shows it. */
final class PolicyText {
    private PolicyText() {}

    static String published() {
        return resource("/assets/policy/refund-policy.txt");
    }

    /** The page as HTML; {@code announced} are further versions by their dates. */
    static String page(String store, String effective, String text, Map<String, String> announced) {
        var later = new StringBuilder();
        announced.forEach((date, words) -> later.append("<h2>From ").append(escape(date)).append("</h2>")
                .append(paragraphs(words)));
        return resource("/assets/policy/policy.html")
                .replace("{store}", escape(store))
                .replace("{effective}", escape(effective))
                .replace("{announced}", later)
                .replace("{policy}", paragraphs(text));
    }

    private static String paragraphs(String text) {
        var html = new StringBuilder();
        text.lines().filter(l -> !l.isBlank()).forEach(line -> {
            if (line.matches("\\d+\\. .*")) {
                html.append("<h2>").append(escape(line)).append("</h2>\n");
            } else if (line.startsWith("- ")) {
                html.append("<p class=\"item\">").append(escape(line.substring(2))).append("</p>\n");
            } else {
                html.append("<p>").append(escape(line)).append("</p>\n");
            }
        });
        return html.toString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    private static String resource(String path) {
        try (var in = PolicyText.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
