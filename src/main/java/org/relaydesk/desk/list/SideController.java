package org.relaydesk.desk.list;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.ToLongFunction;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.fx.FxDoor;
import org.relaydesk.desk.fx.Typing;
import org.relaydesk.desk.fx.Visit;

/**
 * Sifts the list down the side of a screen, pages it, and moves in it. The chosen row stays chosen while rows come and go;
 * where there is none, or a filter has taken it away, the first is.
 *
 * @param <T> a row
 */
public final class SideController<T> {
    /**
     * What the screen knows of its rows.
     *
     * @param name of the page among what the visit asks for
     * @param page asks the store, on a reader's thread
     * @param key what a row is known by
     * @param select shows a row's detail
     */
    public record Rows<T>(String name, Page<T> page, ToLongFunction<T> key, LongConsumer select) {}

    /** Asks the store for the rows from {@code index} on that hold {@code text}. */
    public interface Page<T> {
        List<T> of(String text, long index, int size);
    }

    private final SideModel<T> model = new SideModel<>(new WindowedList<>(this::page));
    private final Typing typing;
    private final Visit visit;
    private final Rows<T> asked;
    private final Runnable refresh;
    private String shownText = "";

    /** @param refresh counts the rows, and hands the count to {@link #show} */
    public SideController(FxDoor door, Visit visit, Rows<T> asked, Runnable refresh) {
        this.typing = new Typing(door);
        this.visit = visit;
        this.asked = asked;
        this.refresh = refresh;
    }

    public SideModel<T> model() {
        return model;
    }

    public void typed(String text) {
        if (!text.equals(model.text().get())) {
            model.text().set(text);
            typing.pause(refresh);
        }
    }

    /** Takes the filter away; false where there is none. */
    public boolean clear() {
        boolean sifted = !model.text().get().isEmpty();
        typed("");
        return sifted;
    }

    public void move(int by) {
        var row = model.rows().beside(index(), by);
        if (row != null) {
            pick(row);
        }
    }

    /** Where the chosen row is among those that are here; −1 where it is not. */
    public int index() {
        Long selected = model.selected().get();
        return selected == null ? -1 : model.rows().place(row -> asked.key.applyAsLong(row) == selected);
    }

    void pick(T row) {
        asked.select.accept(asked.key.applyAsLong(row));
    }

    /** So many rows hold the text. */
    public void show(long count, String text) {
        if (text.equals(shownText) && !model.rows().isEmpty()) {
            model.rows().refresh(count);
        } else {
            shownText = text;
            model.rows().reset(count);
            model.rows().begin();
        }
    }

    private void page(long index, @Nullable T before, int size, Consumer<List<T>> then) {
        var text = shownText;
        visit.ask(asked.name, () -> asked.page.of(text, index, size), rows -> {
            then.accept(rows);
            boolean lost = index() < 0 && !text.isEmpty();
            if (!rows.isEmpty() && (model.selected().get() == null || lost)) {
                pick(rows.getFirst());
            }
        });
    }
}
