package org.relaydesk.desk.list;

import java.util.function.BiConsumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TableCell;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.part.Badge;
import org.relaydesk.desk.words.Mark;

/**
 * A cell that is filled by its column; a row that is not here yet leaves it empty.
 *
 * @param <T> a row
 */
public final class RowCell<T> extends TableCell<T, T> {
    private static final PseudoClass STRONG = PseudoClass.getPseudoClass("strong");
    private static final PseudoClass QUIET = PseudoClass.getPseudoClass("quiet");
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

    private final BiConsumer<RowCell<T>, T> fill;

    RowCell(BiConsumer<RowCell<T>, T> fill) {
        this.fill = fill;
    }

    @Override
    protected void updateItem(@Nullable T row, boolean empty) {
        super.updateItem(row, empty);
        setGraphic(null);
        setText(null);
        pseudoClassStateChanged(STRONG, false);
        pseudoClassStateChanged(QUIET, false);
        pseudoClassStateChanged(BAD, false);
        if (!empty && row != null) {
            fill.accept(this, row);
        }
    }

    public void strong(String text) {
        pseudoClassStateChanged(STRONG, true);
        setText(text);
    }

    public void quiet(String text) {
        pseudoClassStateChanged(QUIET, true);
        setText(text);
    }

    public void bad(String text) {
        pseudoClassStateChanged(BAD, true);
        setText(text);
    }

    public void badge(Mark mark) {
        setGraphic(new Badge(mark));
    }

    public void node(Node node) {
        setGraphic(node);
    }
}
