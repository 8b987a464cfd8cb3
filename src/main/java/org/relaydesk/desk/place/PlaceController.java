package org.relaydesk.desk.place;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import org.relaydesk.catalog.Field;
import org.relaydesk.catalog.FieldAnswer.Reason;
import org.relaydesk.catalog.OrderDraft;
import org.relaydesk.catalog.OrderTerms;
import org.relaydesk.catalog.ServiceType;
import org.relaydesk.desk.fx.FxDoor;
import org.relaydesk.desk.fx.Typing;
import org.relaydesk.desk.fx.Visit;
import org.relaydesk.desk.part.Chooser;
import org.relaydesk.desk.place.PlaceActions.Way;
import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.Tone;
import org.relaydesk.desk.words.Words;
import org.relaydesk.money.Paise;
import org.relaydesk.query.OrderQueries.Detail;
import org.relaydesk.query.ServiceQueries;
import org.relaydesk.query.ServiceQueries.Row;
import org.relaydesk.query.WalletQueries;
import org.relaydesk.query.WalletQueries.Person;
import org.relaydesk.work.Refused;

/** Opens the form, reads it as it is typed, and hands it on once. */
public final class PlaceController {
    /** WhatsApp passes messages on for so long after the customer's last one. */
    private static final Duration WINDOW = Duration.ofHours(24);
    private static final int SHOWN = 6;

    private final ObjectProperty<PlaceForm> form = new SimpleObjectProperty<>();
    private final FxDoor door;
    private final WalletQueries wallets;
    private final ServiceQueries services;
    private final PlaceActions actions;
    private final Words words;
    private final Dates dates;
    private final PlaceWords says;
    private final Consumer<String> placed;
    private final Visit visit;
    private final Typing typing;

    /** @param placed is told of an order that was placed or put right while its form was open */
    public PlaceController(
            FxDoor door, WalletQueries wallets, ServiceQueries services, PlaceActions actions, Words words, Dates dates,
            Consumer<String> placed) {
        this.door = door;
        this.typing = new Typing(door);
        this.visit = door.visit(this::refresh);
        this.wallets = wallets;
        this.services = services;
        this.actions = actions;
        this.words = words;
        this.dates = dates;
        this.says = new PlaceWords(words);
        this.placed = placed;
    }

    ObjectProperty<PlaceForm> form() {
        return form;
    }

    public boolean isOpen() {
        return form.get() != null;
    }

    /** Runs {@code then} when the form is opened and when it is left. */
    public void whenOpened(Consumer<Boolean> then) {
        form.subscribe(now -> then.accept(now != null));
    }

    /** An empty form. */
    public void open() {
        begin(new PlaceForm(null));
    }

    /** The form of an order that is put right. */
    public void open(Detail detail) {
        var written = new EnumMap<Field, String>(Field.class);
        detail.parameters().forEach(p -> Field.ofWire(p.field()).ifPresent(field -> written.put(field, p.value())));
        written.put(Field.LINK, detail.link());
        begin(new PlaceForm(new PlaceForm.Paid(detail.row().order(), detail.version(), detail.row().customer(),
                detail.row().quantity(), detail.price(), detail.serviceNumber(), Map.copyOf(written))));
    }

    public void close() {
        visit.close();
        form.set(null);
    }

    private void begin(PlaceForm opened) {
        close();
        for (var field : Field.values()) {
            opened.written(field).subscribe(() -> read(opened));
        }
        opened.runs().subscribe(() -> read(opened));
        opened.service().subscribe(() -> read(opened));
        form.set(opened);
        visit.begin();
    }

    private void refresh() {
        var open = form.get();
        if (open == null) {
            return;
        }
        visit.ask("services", services::all, rows -> {
            open.services().set(rows);
            sift(open);
            renew(open, rows);
        });
        people(open);
        Person person = open.customer().get();
        if (person != null) {
            visit.ask("person", () -> wallets.person(person.customerId()), now -> now
                    .filter(p -> person.equals(open.customer().get()) && !p.equals(person))
                    .ifPresent(open.customer()::set));
        }
    }

    /** The chosen service as it is now; one that is no longer sold is let go. */
    private void renew(PlaceForm open, List<Row> rows) {
        var paid = open.paid();
        var chosen = open.service().get();
        var now = paid != null ? numbered(rows, paid.service()) : chosen == null ? null : numbered(rows, chosen.number());
        var kept = paid == null && now != null && !now.onSale() ? null : now;
        if (!Objects.equals(kept, chosen)) {
            open.service().set(kept);
        }
    }

    private static @Nullable Row numbered(List<Row> rows, int number) {
        return rows.stream().filter(row -> row.number() == number).findFirst().orElse(null);
    }

    // --- who and what ----------------------------------------------------------------------------------------------

    void customerTyped(PlaceForm open, String text) {
        open.customerText().set(text);
        open.customer().set(null);
        typing.pause(() -> people(open));
    }

    private void people(PlaceForm open) {
        if (open.equals(form.get()) && open.paid() == null && open.customer().get() == null) {
            var text = open.customerText().get();
            visit.ask("people", () -> new Chooser.Found<>(text, wallets.people(text, SHOWN)), open.people()::set);
        }
    }

    void serviceTyped(PlaceForm open, String text) {
        open.serviceText().set(text);
        open.service().set(null);
        sift(open);
    }

    /** Each word must be in number, name or category; a number alone names its service first. */
    private static void sift(PlaceForm open) {
        var rows = open.services().get();
        if (rows == null) {
            return;
        }
        var text = open.serviceText().get().strip().toLowerCase(Locale.ROOT);
        var wanted = List.of(text.split("\\s+", -1));
        open.found().set(new Chooser.Found<>(open.serviceText().get(), rows.stream()
                .filter(row -> row.onSale() && ServiceType.of(row.type()).isPresent())
                .filter(row -> {
                    var said = (row.number() + " " + row.name() + " " + row.category()).toLowerCase(Locale.ROOT);
                    return wanted.stream().allMatch(said::contains);
                })
                .sorted((a, b) -> Boolean.compare(
                        Integer.toString(b.number()).equals(text), Integer.toString(a.number()).equals(text)))
                .limit(SHOWN)
                .toList()));
    }

    /** Whether WhatsApp would pass a message on to the customer just now. */
    boolean reachable(Person person) {
        Instant last = person.lastWrote();
        return last != null && last.plus(WINDOW).isAfter(dates.now().toInstant());
    }

    // --- what is typed ---------------------------------------------------------------------------------------------

    private void read(PlaceForm open) {
        var service = open.service().get();
        var type = service == null ? Optional.<ServiceType>empty() : ServiceType.of(service.type());
        open.refused().set("");
        if (service == null || type.isEmpty()) {
            open.draft().set(null);
            return;
        }
        var terms = terms(open, service, type.get());
        var draft = OrderDraft.read(terms, written(open));
        for (var field : Field.values()) {
            var bad = draft.faults().get(field);
            // an empty field is not wrong before it was tried: it is named among what is still needed
            open.fault(field).set(bad == null || bad.reason() == Reason.NOTHING ? "" : says.fault(bad));
        }
        draft.drip().ifPresent(reason -> open.fault(Field.RUNS).set(
                says.fault(reason, draft.units(), open.written(Field.RUNS).get().strip(), terms.smallestRun())));
        open.draft().set(draft);
    }

    private OrderTerms terms(PlaceForm open, Row service, ServiceType type) {
        var paid = open.paid();
        var today = dates.now().toLocalDate();
        return paid == null
                ? OrderTerms.ofNew(type, service.min(), service.max(), service.dripFeed(), today)
                : OrderTerms.ofPaid(type, service.min(), service.max(), paid.quantity(), today);
    }

    private static Map<Field, String> written(PlaceForm open) {
        var written = new EnumMap<Field, String>(Field.class);
        for (var field : Field.values()) {
            written.put(field, open.written(field).get());
        }
        if (!open.runs().get()) {
            written.remove(Field.RUNS);
            written.remove(Field.INTERVAL);
        }
        var paid = open.paid();
        if (paid != null) {
            written.put(Field.QUANTITY, Long.toString(paid.quantity()));
        }
        return written;
    }

    /** Whether the form can be handed on as it stands. */
    static boolean isReady(PlaceForm open) {
        var draft = open.draft().get();
        var paid = open.paid();
        if (draft == null || !draft.isComplete() || !open.placing().get().isEmpty()) {
            return false;
        }
        return paid == null ? open.customer().get() != null : draft.units() == paid.quantity() && isChanged(paid, draft);
    }

    static boolean isChanged(PlaceForm.Paid paid, OrderDraft draft) {
        var now = new EnumMap<Field, String>(Field.class);
        now.putAll(draft.parameters().values());
        now.put(Field.LINK, draft.link());
        return !now.equals(paid.written());
    }

    /** What it costs as it stands; empty while that is not known. */
    static Optional<Paise> price(PlaceForm open) {
        var paid = open.paid();
        if (paid != null) {
            return Optional.of(paid.price());
        }
        var draft = open.draft().get();
        var service = open.service().get();
        return draft == null || service == null || draft.units() == 0
                ? Optional.empty()
                : Optional.of(PlaceWords.price(service, draft.units()));
    }

    // --- handing it on ---------------------------------------------------------------------------------------------

    void place(PlaceForm open, Way way) {
        var person = open.customer().get();
        var service = open.service().get();
        if (!isReady(open) || person == null || service == null) {
            return;
        }
        var draft = open.draft().get();
        var wanted = new PlaceActions.Wanted(
                person.customerId(), service.number(), draft.units(), draft.link(), draft.parameters());
        hand(open, "place.placing", () -> actions.place(wanted, way), order -> done(open, order,
                words.say("place.done-" + way, "order", order, "customer", person.customer())));
    }

    void save(PlaceForm open) {
        var paid = open.paid();
        if (isReady(open) && paid != null) {
            var draft = open.draft().get();
            hand(open, "place.saving",
                    () -> actions.edit(paid.order(), paid.version(), draft.link(), draft.parameters()),
                    nothing -> done(open, paid.order(), words.say("place.done-edit", "order", paid.order())));
        }
    }

    private <T> void hand(PlaceForm open, String doing, Supplier<CompletableFuture<T>> action, Consumer<T> then) {
        open.refused().set("");
        open.placing().set(words.say(doing));
        door.carryOut(action, then, refused -> inline(open, refused), () -> open.placing().set(""));
    }

    /** Told in any case; the order is shown where its form was not left meanwhile. */
    private void done(PlaceForm open, String order, String said) {
        door.tell(Tone.GOOD, said);
        if (open.equals(form.get())) {
            close();
            placed.accept(order);
        }
    }

    /** Says in the form what was refused, while it is there. */
    private boolean inline(PlaceForm open, Refused refused) {
        if (Objects.equals(open, form.get())) {
            open.refused().set(says.refused(refused));
        } else {
            door.tell(Tone.WARN, says.refused(refused));
        }
        return true;
    }
}
