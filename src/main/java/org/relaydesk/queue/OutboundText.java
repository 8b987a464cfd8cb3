package org.relaydesk.queue;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.relaydesk.message.Outbound;
import org.relaydesk.message.Outbound.Choice;

/**
 * A message's content as the outbox keeps it in plain columns.
 *
 * @param choices a line each: id, title and description, separated by tabs; of a template its parameters, a line each
 * @param picture {@code mime type, blank, SHA-256}, with a blank and the name behind it for a document; or a UPI link; or
 *     a template's language, blank, name
 */
record OutboundText(
        String kind, String text, @Nullable String opener, @Nullable String choices, @Nullable String picture) {

    static OutboundText of(Outbound content) {
        return switch (content) {
            case Outbound.Text(var text) -> new OutboundText("TEXT", text, null, null, null);
            case Outbound.Buttons(var text, var list) -> new OutboundText("BUTTONS", text, null, write(list), null);
            case Outbound.Menu(var text, var opener, var list) ->
                    new OutboundText("LIST", text, opener, write(list), null);
            case Outbound.Picture(var text, var sha256, var mime) ->
                    new OutboundText("IMAGE", text, null, null, mime + " " + sha256);
            case Outbound.UpiQr(var text, var link) -> new OutboundText("UPI_QR", text, null, null, link);
            case Outbound.Document(var text, var sha256, var mime, var filename) ->
                    new OutboundText("DOCUMENT", text, null, null, mime + " " + sha256 + " " + flat(filename));
            case Outbound.Template(var text, var name, var language, var parameters) ->
                    new OutboundText("TEMPLATE", text, null, String.join("\n", parameters), language + " " + name);
        };
    }

    Outbound content() {
        return switch (kind) {
            case "TEXT" -> new Outbound.Text(text);
            case "BUTTONS" -> new Outbound.Buttons(text, read());
            case "LIST" -> new Outbound.Menu(text, there(opener), read());
            case "IMAGE" -> {
                var parts = there(picture).split(" ", 2);
                yield new Outbound.Picture(text, parts[1], parts[0]);
            }
            case "DOCUMENT" -> {
                var parts = there(picture).split(" ", 3);
                yield new Outbound.Document(text, parts[1], parts[0], parts[2]);
            }
            case "TEMPLATE" -> {
                var parts = there(picture).split(" ", 2);
                yield new Outbound.Template(text, parts[1], parts[0], there(choices).lines().toList());
            }
            case "UPI_QR" -> new Outbound.UpiQr(text, there(picture));
            default -> throw new IllegalStateException("no message is of kind " + kind);
        };
    }

    private static String write(List<Choice> choices) {
        var lines = new ArrayList<String>();
        for (var choice : choices) {
            lines.add(flat(choice.id()) + "\t" + flat(choice.title()) + "\t" + flat(choice.description()));
        }
        return String.join("\n", lines);
    }

    private List<Choice> read() {
        return there(choices).lines().map(line -> line.split("\t", -1)).map(c -> new Choice(c[0], c[1], c[2])).toList();
    }

    private static String flat(String text) {
        return text.replaceAll("[\\t\\r\\n]+", " ");
    }

    private static String there(@Nullable String column) {
        if (column == null) {
            throw new IllegalStateException("the outbox row lacks a column of its kind");
        }
        return column;
    }
}
