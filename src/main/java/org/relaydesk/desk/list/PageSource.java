package org.relaydesk.desk.list;

import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/** Loads one page of a {@link WindowedList}. */
@FunctionalInterface
public interface PageSource<T> {
    /**
     * @param before the row before the page, where it is known
     * @param then to be called on the JavaFX thread
     */
    void load(long index, @Nullable T before, int size, Consumer<List<T>> then);
}
