package org.relaydesk.adapter.store.journal;

/** A text as JSON, letter by letter as Gson writes it; every text of every row that is changed goes through here. */
final class Quoted {
    private static final String HEX = "0123456789abcdef";

    private Quoted() {}

    static String of(String text) {
        var json = new StringBuilder(text.length() + text.length() / 8 + 2).append('"');
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20 || c == '"' || c == '\\' || c == 0x2028 || c == 0x2029) {
                json.append(text, written, i);
                escape(json, c);
                written = i + 1;
            }
        }
        return json.append(text, written, text.length()).append('"').toString();
    }

    private static void escape(StringBuilder json, char c) {
        switch (c) {
            case '"', '\\' -> json.append('\\').append(c);
            case '\t' -> json.append("\\t");
            case '\b' -> json.append("\\b");
            case '\n' -> json.append("\\n");
            case '\r' -> json.append("\\r");
            case '\f' -> json.append("\\f");
            default -> {
                json.append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    json.append(HEX.charAt(c >> shift & 0xF));
                }
            }
        }
    }
}
