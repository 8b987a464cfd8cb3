package org.relaydesk.desk.conversation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.input.KeyCode;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.fx.FxDoor;
import org.relaydesk.desk.fx.Visit;
import org.relaydesk.desk.list.WindowedList;
import org.relaydesk.desk.screen.Navigator;
import org.relaydesk.desk.screen.Press;
import org.relaydesk.desk.words.Words;
import org.relaydesk.query.ConversationQueries;
import org.relaydesk.query.ConversationQueries.Canned;
import org.relaydesk.query.ConversationQueries.Filter;
import org.relaydesk.query.ConversationQueries.Head;
import org.relaydesk.query.ConversationQueries.Message;
import org.relaydesk.query.ConversationQueries.Place;
import org.relaydesk.query.ConversationQueries.Row;
import org.relaydesk.query.ConversationSearch.Hit;
import org.relaydesk.query.ConversationSearch.Person;

/** Follows the list and the selected conversation; its parts load the thread, find words and send answers. */
final class ConversationController implements FindController.Way {
    /** By their digits. */
    private static final List<Filter> FILTERS = List.of(Filter.ATTENTION, Filter.UNREAD, Filter.HANDED, Filter.ALL);

    private final ConversationModel model;
    private final FxDoor door;
    private final ConversationQueries queries;
    private final ConversationActions actions;
    private final Navigator navigator;
    private final Visit visit;
    private final TalkController talk;
    private final FindController find;
    private final ComposeController compose;
    private final PictureController pictures;
    private final FileController files;
    private Filter listed = Filter.ALL;
    /** Whether the seller has turned to the selected conversation himself: what he sees of it then is read. */
    private boolean looked;

    ConversationController(FxDoor door, ConversationDoor conversations, Words words, Navigator navigator) {
        this.door = door;
        this.visit = door.visit(this::refresh);
        this.queries = conversations.queries();
        this.actions = conversations.actions();
        this.navigator = navigator;
        this.model = new ConversationModel(new WindowedList<>(this::page));
        this.talk = new TalkController(model, queries, visit, this::shown);
        this.find = new FindController(model, door, visit, conversations.search(), this);
        this.compose = new ComposeController(model, door, actions, conversations.gateway(), words, this::refresh);
        this.pictures = new PictureController(model, new Thumbs(conversations.media(), conversations.qr(), visit));
        this.files = new FileController(model, door, conversations.media(), conversations.files(), words);
    }

    ConversationModel model() {
        return model;
    }

    TalkController talk() {
        return talk;
    }

    FindController find() {
        return find;
    }

    ComposeController compose() {
        return compose;
    }

    PictureController pictures() {
        return pictures;
    }

    FileController files() {
        return files;
    }

    void onActivate() {
        visit.begin();
    }

    void onDeactivate() {
        visit.close();
        model.choosing().set(false);
        model.question().set(null);
        pictures.close();
    }

    boolean onKey(Press press) {
        if (model.picture().get() != null) {
            return pictures.onKey(press);
        }
        return model.choosing().get() ? onChoosingKey(press) : onListKey(press);
    }

    private boolean onChoosingKey(Press press) {
        if (press.is(KeyCode.J) || press.is(KeyCode.DOWN)) {
            compose.move(1);
        } else if (press.is(KeyCode.K) || press.is(KeyCode.UP)) {
            compose.move(-1);
        } else if (press.digit() > 0 && !press.again()) {
            compose.take(press.digit() - 1);
        } else if (press.decides(KeyCode.ENTER)) {
            compose.takeChoice();
        } else if (press.decides(KeyCode.S)) {
            compose.keepCanned();
        } else if (press.decides(KeyCode.DELETE)) {
            compose.removeChoice();
        } else {
            compose.leave();
            return press.is(KeyCode.ESCAPE);
        }
        return true;
    }

    private boolean onListKey(Press press) {
        if (press.is(KeyCode.J) || press.is(KeyCode.DOWN)) {
            move(1);
        } else if (press.is(KeyCode.K) || press.is(KeyCode.UP)) {
            move(-1);
        } else if (press.decides(KeyCode.H)) {
            handOver();
        } else if (press.decides(KeyCode.U)) {
            unread();
        } else if (press.decides(KeyCode.O)) {
            openOrder();
        } else if (press.decides(KeyCode.M)) {
            openMismatch();
        } else if (press.decides(KeyCode.W)) {
            openWallet();
        } else if (press.decides(KeyCode.V)) {
            pictures.newest();
        } else if (press.decides(KeyCode.F)) {
            files.newest();
        } else if (press.decides(KeyCode.R)) {
            resendLast();
        } else if (press.digit() > 0 && press.digit() <= FILTERS.size() && !press.again()) {
            filter(FILTERS.get(press.digit() - 1));
        } else if (press.is(KeyCode.ESCAPE) && model.question().get() != null) {
            model.question().set(null);
        } else if (press.is(KeyCode.ESCAPE) && !model.text().get().isEmpty()) {
            find.leave();
        } else {
            return false;
        }
        return true;
    }

    // --- the list --------------------------------------------------------------------------------------------------

    void filter(Filter filter) {
        find.leave();
        model.filter().set(filter);
        refresh();
    }

    /** The seller turns to a conversation. */
    void select(long customer) {
        turn(customer, true);
    }

    private void turn(@Nullable Long customer, boolean himself) {
        if (Objects.equals(customer, model.selected().get())) {
            if (himself) {
                look();
            }
            return;
        }
        looked = himself;
        model.selected().set(customer);
        model.head().set(null);
        model.row().set(null);
        model.question().set(null);
        pictures.close();
        compose.take(customer);
        if (customer == null) {
            talk.close();
        } else {
            talk.open(customer);
            loadHead();
        }
    }

    private void move(int by) {
        if (model.finds().get() != null) {
            find.move(by);
            find.open();
            return;
        }
        var row = model.rows().beside(index(), by);
        if (row != null) {
            select(row.customer());
        }
    }

    /** Where the chosen conversation is among the rows that are here; −1 where it is not. */
    int index() {
        var chosen = model.selected().get();
        return chosen == null ? -1 : model.rows().place(row -> row.customer() == chosen);
    }

    private void refresh() {
        var filter = model.filter().get();
        if (filter != listed) {
            visit.forget("conversations");
            visit.forget("conversation-page");
        }
        visit.ask("conversations", queries::counts, counts -> showCounts(counts, filter));
        visit.ask("canned", queries::canned, this::showCanned);
        loadHead();
        talk.refresh();
        find.refresh();
    }

    private void showCanned(List<Canned> canned) {
        if (!canned.equals(model.canned().get())) {
            model.canned().set(canned);
            compose.move(0);
        }
    }

    private void showCounts(Map<Filter, Long> counts, Filter filter) {
        model.counts().set(counts);
        long count = counts.getOrDefault(filter, 0L);
        if (filter == listed && !model.rows().isEmpty()) {
            model.rows().refresh(count);
        } else {
            listed = filter;
            model.rows().reset(count);
            model.rows().begin();
        }
    }

    private void page(long index, @Nullable Row before, int size, Consumer<List<Row>> then) {
        var filter = listed;
        visit.ask("conversation-page", () -> queries.page(filter, index, before, size), rows -> {
            then.accept(rows);
            if (model.selected().get() == null && !rows.isEmpty()) {
                // shown, not turned to: it is not read by that
                turn(rows.getFirst().customer(), false);
            }
        });
    }

    private void loadHead() {
        var customer = model.selected().get();
        if (customer != null) {
            visit.ask("conversation", () -> new Known(queries.head(customer), queries.row(customer)), known -> {
                if (customer.equals(model.selected().get())) {
                    known.head.filter(head -> !head.equals(model.head().get())).ifPresent(model.head()::set);
                    known.row.filter(row -> !row.equals(model.row().get())).ifPresent(model.row()::set);
                    shown();
                }
            });
        }
    }

    private record Known(Optional<Head> head, Optional<Row> row) {}

    // --- reading ---------------------------------------------------------------------------------------------------

    /** What has been shown since the seller turned here is read once; what comes later, when he turns to it again. */
    private void shown() {
        if (looked && model.row().get() != null && model.talk().get() != null && !model.talk().get().messages().isEmpty()) {
            looked = false;
            look();
        }
    }

    /** The seller is at it: everything that is shown is read. */
    void look() {
        Row row = model.row().get();
        Talk shown = model.talk().get();
        if (row != null && row.unread() > 0 && shown != null && !shown.messages().isEmpty() && !shown.newer()) {
            act(() -> actions.seen(row.customer(), shown.lastReceived()));
        }
    }

    private void unread() {
        var customer = model.selected().get();
        if (customer != null) {
            looked = false;
            act(() -> actions.unread(customer));
        }
    }

    // --- acting ----------------------------------------------------------------------------------------------------

    /** From the bot to the seller, or back. */
    void handOver() {
        Head head = model.head().get();
        if (head != null) {
            act(() -> head.silentUntil() == null ? actions.takeOver(head.customer()) : actions.handBack(head.customer()));
        }
    }

    void resend(Message message) {
        act(() -> actions.resend(message.place().row(), message.version()));
    }

    private void resendLast() {
        Talk shown = model.talk().get();
        if (shown != null) {
            shown.messages().reversed().stream().filter(ConversationWords::isGivenUp).findFirst().ifPresent(this::resend);
        }
    }

    private void act(Supplier<CompletableFuture<@Nullable Void>> decision) {
        door.carryOut(decision, _ -> refresh(), () -> { });
    }

    void openOrder(String order) {
        navigator.openOrder(order);
    }

    private void openOrder() {
        Head head = model.head().get();
        if (head != null && head.newest() != null) {
            navigator.openOrder(head.newest());
        }
    }

    void openMismatch() {
        Head head = model.head().get();
        if (head != null && head.mismatch() != null) {
            navigator.openMismatch(head.mismatch().id());
        }
    }

    void openWallet() {
        Head head = model.head().get();
        if (head != null) {
            navigator.openWallet(head.customer());
        }
    }

    @Override
    public void to(Person person) {
        select(person.customer());
    }

    @Override
    public void to(Hit hit) {
        jump(hit.customer(), hit.place());
    }

    private void jump(long customer, Place place) {
        select(customer);
        talk.jump(customer, place);
    }
}
