package org.relaydesk.desk.fx;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.relaydesk.desk.words.Tone;

/** What the seller is being told, newest last; never more than three at a time. On the JavaFX thread only. */
public final class Notices {
    private static final int AT_MOST = 3;

    private final ObservableList<Notice> shown = FXCollections.observableArrayList();

    public ObservableList<Notice> shown() {
        return shown;
    }

    public void tell(Tone tone, String text) {
        tell(new Notice(tone, text, null));
    }

    public void tell(Notice told) {
        shown.removeIf(notice -> notice.text().equals(told.text()));
        if (shown.size() == AT_MOST) {
            shown.removeFirst();
        }
        shown.add(told);
    }

    /** What could be done about it is done, or can't be any more. */
    public void retract(String act) {
        shown.removeIf(notice -> notice.act() != null && notice.act().id().equals(act));
    }

    public void dismiss(Notice notice) {
        shown.remove(notice);
    }
}
