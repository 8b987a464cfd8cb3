package org.relaydesk.desk.list;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javafx.collections.ObservableListBase;

import org.jspecify.annotations.Nullable;

/**
 * A list as long as a count says, of which only the pages around what is seen are held. A row that is not here yet is
 * null, and its page is asked for. On the JavaFX thread.
 *
 * @param <T> a row; an index outside the loaded pages yields null
 */
public final class WindowedList<T> extends ObservableListBase<@Nullable T> {
    public static final int PAGE = 100;
    /** Pages held at most; the least recently seen goes first. */
    static final int HELD = 12;
    /** Pages wanted at most while the store answers: those of a scroll that has moved on are dropped. */
    static final int WANTED = 4;

    private final PageSource<T> source;
    private final LinkedHashMap<Integer, List<T>> pages = new LinkedHashMap<>(16, 0.75f, true);
    private final Deque<Integer> wanted = new ArrayDeque<>();
    private final Set<Integer> stale = new HashSet<>();
    private @Nullable Integer loading;
    private int generation;
    private int size;
    private boolean changing;

    public WindowedList(PageSource<T> source) {
        this.source = source;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public @Nullable T get(int index) {
        int page = index / PAGE;
        var rows = pages.get(page);
        if (rows == null || stale.contains(page)) {
            want(page);
        }
        return rows == null ? null : at(rows, index % PAGE);
    }

    /** The row if it is here already; asks for nothing. */
    public @Nullable T peek(int index) {
        var rows = index < 0 || index >= size ? null : pages.get(index / PAGE);
        return rows == null ? null : at(rows, index % PAGE);
    }

    /** Other rows altogether: a new filter. Everything is forgotten. */
    public void reset(long count) {
        generation++;
        pages.clear();
        stale.clear();
        wanted.clear();
        loading = null;
        resize(0);
        resize(count);
    }

    /** Asks for the first page without anybody looking at it yet. */
    public void begin() {
        if (size > 0 && !pages.containsKey(0)) {
            want(0);
        }
    }

    /** The same rows, changed meanwhile: pages seen lately are loaded again in place, the others when they are seen. */
    public void refresh(long count) {
        generation++;
        loading = null;
        wanted.clear();
        stale.addAll(pages.keySet());
        resize(count);
        var lately = pages.sequencedKeySet().reversed().stream().limit(2).sorted().toList().reversed();
        lately.forEach(this::want);
        if (pages.isEmpty()) {
            begin();
        }
    }

    /** Where {@code wanted} is among the rows that are here, else −1. It never loads. */
    @Override
    public int indexOf(@Nullable Object wanted) {
        return wanted == null ? -1 : place(wanted::equals);
    }

    /** Where the first of the rows that are here and pass is, else −1. It never loads. */
    public int place(Predicate<? super T> wanted) {
        for (var page : pages.entrySet()) {
            for (int i = 0; i < page.getValue().size(); i++) {
                if (wanted.test(page.getValue().get(i))) {
                    return page.getKey() * PAGE + i;
                }
            }
        }
        return -1;
    }

    /**
     * The row that is {@code by} from the one at {@code place}, no further than the list goes; from −1 the first. Null where
     * there is none, or where it is not here yet: then it is asked for.
     */
    public @Nullable T beside(int place, int by) {
        int to = place < 0 ? 0 : Math.clamp((long) place + by, 0, Math.max(0, size - 1));
        return size == 0 ? null : get(to);
    }

    @Override
    public boolean contains(@Nullable Object wanted) {
        return indexOf(wanted) >= 0;
    }

    /** The pages that are here, first row's index and rows. */
    public Map<Integer, List<T>> loaded() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(pages));
    }

    /** True while the list tells of a change: what a control selects meanwhile, nobody has picked. */
    public boolean changing() {
        return changing;
    }

    private void tell(Runnable change) {
        changing = true;
        try {
            beginChange();
            change.run();
            endChange();
        } finally {
            changing = false;
        }
    }

    private void resize(long count) {
        int before = size;
        size = (int) Math.min(count, Integer.MAX_VALUE - 1L);
        pages.keySet().removeIf(page -> page * PAGE >= size);
        tell(() -> {
            if (size > before) {
                nextAdd(before, size);
            } else if (size < before) {
                nextRemove(size, Collections.<@Nullable T>nCopies(before - size, null));
            }
        });
    }

    private void want(int page) {
        if (loading != null && loading == page) {
            return;
        }
        wanted.remove(page);
        wanted.push(page);
        if (wanted.size() > WANTED) {
            wanted.removeLast();
        }
        next();
    }

    private void next() {
        if (loading != null || wanted.isEmpty()) {
            return;
        }
        int page = wanted.pop();
        int asked = generation;
        loading = page;
        source.load((long) page * PAGE, before(page), PAGE, rows -> arrived(asked, page, rows));
    }

    /** The row before the page, if it is here and true: it makes the page a key look-up. */
    private @Nullable T before(int page) {
        return page == 0 || stale.contains(page - 1) ? null : peek(page * PAGE - 1);
    }

    private void arrived(int asked, int page, List<T> rows) {
        if (asked != generation) {
            return;
        }
        loading = null;
        stale.remove(page);
        int from = page * PAGE;
        int to = Math.min(from + PAGE, size);
        if (from < to) {
            pages.put(page, List.copyOf(rows));
            if (pages.size() > HELD) {
                int oldest = pages.sequencedKeySet().getFirst();
                pages.remove(oldest);
                stale.remove(oldest);
            }
            tell(() -> {
                for (int i = from; i < to; i++) {
                    nextUpdate(i);
                }
            });
        }
        next();
    }

    private static <T> @Nullable T at(List<T> rows, int index) {
        return index < rows.size() ? rows.get(index) : null;
    }
}
