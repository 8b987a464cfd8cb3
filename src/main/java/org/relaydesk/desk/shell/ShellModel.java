package org.relaydesk.desk.shell;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.relaydesk.backup.BackupState;
import org.relaydesk.desk.screen.Screen;
import org.relaydesk.message.LinkState;
import org.relaydesk.query.TodayQueries.Counts;
import org.relaydesk.query.TodayQueries.Pulse;
import org.relaydesk.queue.MailboxState;

/** What the frame shows; counts, pulse and backups are null until the store has answered. */
public final class ShellModel {
    private final StringProperty clock = new SimpleStringProperty("");
    private final ObjectProperty<Screen> screen = new SimpleObjectProperty<>();
    private final ObjectProperty<Counts> counts = new SimpleObjectProperty<>();
    private final ObjectProperty<Pulse> pulse = new SimpleObjectProperty<>();
    private final ObjectProperty<BackupState> backups = new SimpleObjectProperty<>();
    private final ObjectProperty<LinkState> link = new SimpleObjectProperty<>(LinkState.none());
    private final ObjectProperty<MailboxState> mailbox = new SimpleObjectProperty<>(MailboxState.none());
    private final ObjectProperty<Full> full = new SimpleObjectProperty<>();
    private final ObjectProperty<Overlay> overlay = new SimpleObjectProperty<>(Overlay.NONE);

    public StringProperty clock() {
        return clock;
    }

    /** The screen that is open; null before the first. */
    public ObjectProperty<Screen> screen() {
        return screen;
    }

    public ObjectProperty<Counts> counts() {
        return counts;
    }

    public ObjectProperty<Pulse> pulse() {
        return pulse;
    }

    public ObjectProperty<BackupState> backups() {
        return backups;
    }

    /** The link to WhatsApp. */
    public ObjectProperty<LinkState> link() {
        return link;
    }

    /** The mailbox to which banks write. */
    public ObjectProperty<MailboxState> mailbox() {
        return mailbox;
    }

    /** Set while no new orders are taken because the disk is almost full; else null. */
    public ObjectProperty<Full> full() {
        return full;
    }

    public ObjectProperty<Overlay> overlay() {
        return overlay;
    }

    /** What lies over the screen. */
    public enum Overlay { NONE, PALETTE, KEYS, BACKUPS, STATEMENT, REPLIES }

    /** An almost full disk, with the bytes that are left on it. */
    public record Full(long freeBytes) {}
}
