package org.relaydesk.message;

import java.util.List;

/**
 * Something that a customer can be sent. WhatsApp's limits (Cloud API) are checked here, so that a message that could
 * never be sent is never queued: text 4096, interactive body 1024, caption 1024, 3 buttons of 20, 10 rows of 24 + 72.
 */
public sealed interface Outbound {
    /** The words a person reads first: body or caption. */
    String text();

    /** Plain text. */
    record Text(String text) implements Outbound {
        public Text {
            Limits.check("text", text, 4096);
        }
    }

    /** Up to three buttons below a text. */
    record Buttons(String text, List<Choice> choices) implements Outbound {
        public Buttons {
            Limits.check("body", text, 1024);
            choices = List.copyOf(choices);
            Limits.count("buttons", choices.size(), 3);
            choices.forEach(c -> Limits.check("button", c.title(), 20));
        }
    }

    /** A list that opens by a button: up to ten rows. */
    record Menu(String text, String opener, List<Choice> choices) implements Outbound {
        public Menu {
            Limits.check("body", text, 1024);
            Limits.check("opener", opener, 20);
            choices = List.copyOf(choices);
            Limits.count("rows", choices.size(), 10);
            choices.forEach(c -> {
                Limits.check("row title", c.title(), 24);
                Limits.check("row description", c.description() + ".", 73);
            });
        }
    }

    /**
     * A picture with a caption; the caption may be empty.
     *
     * @param media the SHA-256 (hex) under which the picture is stored
     */
    record Picture(String text, String media, String mimeType) implements Outbound {
        public Picture {
            if (!text.isEmpty()) {
                Limits.check("caption", text, 1024);
            }
        }
    }

    /**
     * A UPI payment request: the outbox draws the link as a QR picture when it is sent, the text is its caption.
     *
     * @param link as UPI apps open it
     */
    record UpiQr(String text, String link) implements Outbound {
        public UpiQr {
            Limits.check("caption", text, 1024);
            Limits.check("link", link, 1000);
        }
    }

    /**
     * A PDF or another file with a caption; the caption may be empty.
     *
     * @param media the SHA-256 (hex) under which the file is stored
     * @param filename as the customer sees it
     */
    record Document(String text, String media, String mimeType, String filename) implements Outbound {
        public Document {
            if (!text.isEmpty()) {
                Limits.check("caption", text, 1024);
            }
            Limits.check("file name", filename, 240);
        }
    }

    /**
     * An approved template, which may be sent at any time (Cloud API only).
     *
     * @param text what the customer reads, as far as the program knows
     * @param name of the template
     * @param language as the template is approved in: {@code en}, {@code hi}, {@code en_US}
     * @param parameters for the places in its body, in order; on one line each, as WhatsApp wants it
     */
    record Template(String text, String name, String language, List<String> parameters) implements Outbound {
        public Template {
            Limits.check("text", text, 4096);
            Limits.check("template name", name, 512);
            Limits.check("template language", language, 16);
            parameters = parameters.stream().map(p -> p.replaceAll("\\s+", " ").strip()).toList();
            parameters.forEach(p -> Limits.check("template parameter", p, 1024));
        }
    }

    /**
     * One choice of buttons or a list.
     *
     * @param id what comes back when it is chosen
     * @param description a second line, lists only; empty for none
     */
    record Choice(String id, String title, String description) {
        public Choice(String id, String title) {
            this(id, title, "");
        }
    }
}
