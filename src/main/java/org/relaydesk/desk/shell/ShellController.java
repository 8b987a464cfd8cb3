package org.relaydesk.desk.shell;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.relaydesk.backup.BackupState;
import org.relaydesk.backup.Backups;
import org.relaydesk.desk.fx.FxDoor;
import org.relaydesk.desk.fx.Visit;
import org.relaydesk.desk.screen.Press;
import org.relaydesk.desk.screen.Screen;
import org.relaydesk.desk.shell.ShellModel.Full;
import org.relaydesk.desk.shell.ShellModel.Overlay;
import org.relaydesk.desk.words.Dates;
import org.relaydesk.message.LinkState;
import org.relaydesk.query.TodayQueries;
import org.relaydesk.query.TodayQueries.Counts;
import org.relaydesk.query.TodayQueries.Pulse;
import org.relaydesk.queue.MailboxState;
import org.relaydesk.work.Room;

/** Opens and closes screens and follows what the sidebar and the status line show. */
public final class ShellController {
    private final ShellModel model;
    private final TodayQueries queries;
    private final Backups backups;
    private final Room room;
    private final Supplier<MailboxState> mailbox;
    private final Supplier<LinkState> link;
    private final Dates dates;
    private final Alarms alarms;
    private final Map<String, Screen> screens = new LinkedHashMap<>();
    private final Visit visit;

    public ShellController(ShellModel model, FxDoor door, TodayQueries queries, Backups backups, Room room,
            Supplier<MailboxState> mailbox, Supplier<LinkState> link, Dates dates, Alarms alarms) {
        this.model = model;
        this.visit = door.visit(this::refresh);
        this.queries = queries;
        this.backups = backups;
        this.room = room;
        this.mailbox = mailbox;
        this.link = link;
        this.dates = dates;
        this.alarms = alarms;
    }

    public void add(Screen screen) {
        screens.put(screen.name(), screen);
    }

    public void onActivate() {
        tick();
        visit.begin();
    }

    public void onDeactivate() {
        visit.close();
        leave();
    }

    /** Time has gone on. */
    public void tick() {
        model.mailbox().set(mailbox.get());
        model.link().set(link.get());
        model.clock().set(dates.nowText());
    }

    /** @throws IllegalArgumentException for a screen that does not exist */
    public void open(String name) {
        var screen = screens.get(name);
        if (screen == null) {
            throw new IllegalArgumentException("No screen is called " + name);
        }
        model.overlay().set(Overlay.NONE);
        if (!screen.equals(model.screen().get())) {
            leave();
            model.screen().set(screen);
            screen.onActivate();
        }
    }

    boolean onKey(Press press) {
        Screen screen = model.screen().get();
        return screen != null && screen.onKey(press);
    }

    void focusFilter() {
        Screen screen = model.screen().get();
        if (screen != null) {
            screen.focusFilter();
        }
    }

    public void overlay(Overlay overlay) {
        model.overlay().set(model.overlay().get() == overlay ? Overlay.NONE : overlay);
    }

    private void leave() {
        Screen before = model.screen().get();
        if (before != null) {
            before.onDeactivate();
            model.screen().set(null);
        }
    }

    private void refresh() {
        visit.ask("frame", () -> new Frame(queries.counts(), queries.pulse(), backups.state(), full()), frame -> {
            model.mailbox().set(mailbox.get());
            model.link().set(link.get());
            model.counts().set(frame.counts);
            model.pulse().set(frame.pulse);
            alarms.follow(frame.pulse);
            model.backups().set(frame.backups);
            model.full().set(frame.full);
        });
    }

    private @Nullable Full full() {
        return room.takesOrders() ? null : new Full(room.freeBytes());
    }

    private record Frame(Counts counts, Pulse pulse, BackupState backups, @Nullable Full full) {}
}
