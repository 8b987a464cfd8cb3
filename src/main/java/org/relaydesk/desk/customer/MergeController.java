package org.relaydesk.desk.customer;


import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.fx.FxDoor;
import org.relaydesk.desk.fx.Typing;
import org.relaydesk.desk.fx.Visit;
import org.relaydesk.desk.part.Chooser;
import org.relaydesk.desk.words.Tone;
import org.relaydesk.query.CustomerQueries;
import org.relaydesk.query.CustomerQueries.Detail;
import org.relaydesk.query.CustomerQueries.Preview;
import org.relaydesk.query.CustomerQueries.Row;

/** Two customers who are one: the other is looked for, what would happen is shown, and only then it can be confirmed. */
final class MergeController {
    private static final int SHOWN = 8;

    /** Its sentences. */
    interface Says {
        String merged(Preview done);

        String chooseFirst();

        String reasonMissing();
    }

    /** Is told who is left. */
    interface Done {
        void merged(long stays);
    }

    private final CustomerModel model;
    private final FxDoor door;
    private final Typing typing;
    private final Visit visit;
    private final CustomerQueries queries;
    private final CustomerActions actions;
    private final Says says;
    private final Done done;

    MergeController(
            CustomerModel model, FxDoor door, Visit visit, CustomerQueries queries, CustomerActions actions, Says says, Done done) {
        this.model = model;
        this.door = door;
        this.typing = new Typing(door);
        this.visit = visit;
        this.queries = queries;
        this.actions = actions;
        this.says = says;
        this.done = done;
    }

    void begin() {
        Detail detail = model.detail().get();
        if (detail == null || model.merge().get() != null || model.deciding().get()) {
            return;
        }
        var form = new MergeForm(detail.id());
        form.other().subscribe(other -> look(form, other));
        model.merge().set(form);
        find(form, "");
    }

    void leave() {
        model.merge().set(null);
    }

    void typed(MergeForm form, String text) {
        form.other().set(null);
        typing.pause(() -> find(form, text));
    }

    private void find(MergeForm form, String text) {
        visit.ask("merge-with", () -> queries.page(text, 0, SHOWN + 1), rows -> form.found().set(new Chooser.Found<>(
                text, rows.stream().filter(row -> row.id() != form.first()).limit(SHOWN).toList())));
    }

    void turn(MergeForm form) {
        form.turn();
        look(form, form.other().get());
    }

    private void look(MergeForm form, @Nullable Row other) {
        form.fault().set("");
        form.preview().set(null);
        visit.forget("merge-preview");
        if (other != null) {
            long stays = form.isTurned() ? other.id() : form.first();
            long gone = form.isTurned() ? form.first() : other.id();
            visit.ask("merge-preview", () -> queries.preview(stays, gone), found -> found.ifPresent(form.preview()::set));
        }
    }

    void confirm(MergeForm form) {
        Preview preview = form.preview().get();
        var reason = form.reason().get().strip();
        if (preview == null || reason.isEmpty()) {
            form.fault().set(preview == null ? says.chooseFirst() : says.reasonMissing());
            return;
        }
        if (model.deciding().get()) {
            return;
        }
        model.deciding().set(true);
        long stays = preview.stays().id();
        door.carryOut(() -> actions.merge(stays, preview.gone().id(), reason), _ -> {
            model.deciding().set(false);
            model.merge().set(null);
            door.tell(Tone.GOOD, says.merged(preview));
            done.merged(stays);
        }, () -> model.deciding().set(false));
    }
}
