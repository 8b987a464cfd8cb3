package org.relaydesk.desk.fake;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.relaydesk.desk.shell.DesktopNotices;
import org.relaydesk.desk.words.Tone;

/** Keeps what would have been told on the desktop. */
public final class FakeDesktop implements DesktopNotices {
    public final List<String> told = new CopyOnWriteArrayList<>();

    @Override
    public void show(Tone tone, String title, String text) {
        told.add(title + " | " + text);
    }
}
