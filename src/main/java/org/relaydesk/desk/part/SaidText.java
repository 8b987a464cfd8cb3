package org.relaydesk.desk.part;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javafx.scene.control.Hyperlink;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.jspecify.annotations.Nullable;

/** Words of a message: WhatsApp's stars are bold, the store's order ids lead to the order. */
public final class SaidText {
    private static final Pattern STARS = Pattern.compile("(?<![\\w*])\\*([^*\\n]+)\\*(?![\\w*])");

    private final @Nullable Pattern orders;
    private final Consumer<String> open;

    /** Texts in which no order is known. */
    public SaidText() {
        this(null, order -> {});
    }

    /**
     * Texts of one customer.
     *
     * @param order one of his orders, by which others are known; null where he has none
     */
    public SaidText(@Nullable String order, Consumer<String> open) {
        var prefix = order == null ? "" : order.replaceAll("\\d+$", "");
        this.orders = prefix.isEmpty() ? null
                : Pattern.compile("(?<![\\p{L}\\d])" + Pattern.quote(prefix) + "\\d{1,12}(?!\\d)", Pattern.CASE_INSENSITIVE);
        this.open = open;
    }

    /** As WhatsApp shows it. */
    public TextFlow of(String text) {
        var flow = new TextFlow();
        flow.getStyleClass().add("said");
        var stars = STARS.matcher(text);
        int at = 0;
        while (stars.find()) {
            plain(flow, text.substring(at, stars.start()), false);
            plain(flow, stars.group(1), true);
            at = stars.end();
        }
        plain(flow, text.substring(at), false);
        return flow;
    }

    private void plain(TextFlow flow, String text, boolean strong) {
        if (orders == null) {
            add(flow, text, strong);
            return;
        }
        var names = orders.matcher(text);
        int at = 0;
        while (names.find()) {
            add(flow, text.substring(at, names.start()), strong);
            var order = names.group().toUpperCase(Locale.ROOT);
            var link = new Hyperlink(names.group());
            link.getStyleClass().add("order-link");
            link.setOnAction(event -> open.accept(order));
            flow.getChildren().add(link);
            at = names.end();
        }
        add(flow, text.substring(at), strong);
    }

    private static void add(TextFlow flow, String text, boolean strong) {
        if (!text.isEmpty()) {
            var piece = new Text(text);
            if (strong) {
                piece.getStyleClass().add("strong");
            }
            flow.getChildren().add(piece);
        }
    }
}
