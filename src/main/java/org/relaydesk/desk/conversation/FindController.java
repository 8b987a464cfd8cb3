package org.relaydesk.desk.conversation;

import java.time.Duration;

import org.relaydesk.desk.fx.FxDoor;
import org.relaydesk.desk.fx.Typing;
import org.relaydesk.desk.fx.Visit;
import org.relaydesk.query.ConversationSearch;
import org.relaydesk.query.ConversationSearch.Hit;
import org.relaydesk.query.ConversationSearch.Person;

/** Looks for words in all conversations while they are being typed. */
final class FindController {
    private static final Duration BEHIND = Duration.ofMillis(1500);
    private static final int MOST = 100;

    /** Where a find leads. */
    interface Way {
        void to(Person person);

        void to(Hit hit);
    }

    private final ConversationModel model;
    private final Typing typing;
    private final Visit visit;
    private final ConversationSearch search;
    private final Way way;

    FindController(ConversationModel model, FxDoor door, Visit visit, ConversationSearch search, Way way) {
        this.model = model;
        this.typing = new Typing(door);
        this.visit = visit;
        this.search = search;
        this.way = way;
    }

    void typed(String text) {
        if (text.equals(model.text().get())) {
            return;
        }
        model.text().set(text);
        typing.pause(() -> {
            look();
            // the index follows the store a little later
            typing.after(BEHIND, this::refresh);
        });
    }

    void leave() {
        typing.forget();
        visit.forget("find");
        model.text().set("");
        model.finds().set(null);
    }

    /** Something was written: it may be what is looked for. */
    void refresh() {
        if (model.finds().get() != null) {
            look();
        }
    }

    private void look() {
        var text = model.text().get().strip();
        if (text.isEmpty()) {
            leave();
            return;
        }
        visit.ask("find", () -> search.find(text, MOST), found -> {
            var before = model.finds().get();
            int index = before != null && before.typed().equals(text) ? before.index() : 0;
            model.finds().set(new Finds(text, found, 0).moved(index));
        });
    }

    void move(int by) {
        var finds = model.finds().get();
        if (finds != null) {
            model.finds().set(finds.moved(by));
        }
    }

    void choose(int line) {
        var finds = model.finds().get();
        if (finds != null) {
            model.finds().set(finds.at(line));
            open();
        }
    }

    /** Goes to the chosen find. */
    void open() {
        var finds = model.finds().get();
        var lines = finds == null ? null : finds.lines();
        if (lines == null || lines.size() <= finds.index()) {
            return;
        }
        var line = lines.get(finds.index());
        if (line.person() != null) {
            way.to(line.person());
        } else if (line.hit() != null) {
            way.to(line.hit());
        }
    }
}
