package org.relaydesk.adapter.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A desk in memory that knows mails by their bytes. */
final class KeptMails implements MailDesk {
    private final Map<String, MailPlace> places = new HashMap<>();
    private final Map<String, String> mails = new HashMap<>();
    private final List<String> subjects = new ArrayList<>();
    private final List<String> large = new ArrayList<>();
    private int offered;
    private boolean full;

    @Override
    public synchronized Optional<MailPlace> place(String mailbox) {
        return Optional.ofNullable(places.get(mailbox));
    }

    @Override
    public synchronized void moveTo(MailPlace place) {
        places.put(place.mailbox(), place);
    }

    @Override
    public synchronized CompletableFuture<Void> keep(byte[] raw, String contentType) {
        offered++;
        if (full) {
            return CompletableFuture.failedFuture(new IllegalStateException("no room"));
        }
        var mail = new String(raw, StandardCharsets.ISO_8859_1);
        if (mails.put(mail, contentType) == null) {
            subjects.add(mail.replaceAll("(?s).*\\r\\nSubject: ([^\\r]*).*", "$1"));
        }
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public synchronized void tooLarge(String sender) {
        large.add(sender);
    }

    /** The subjects of the mails that were kept, in order. */
    synchronized List<String> subjects() {
        return List.copyOf(subjects);
    }

    synchronized List<String> large() {
        return List.copyOf(large);
    }

    /** How often a mail was brought, the same one too. */
    synchronized int offered() {
        return offered;
    }

    synchronized String contentType(String subject) {
        return mails.entrySet().stream().filter(m -> m.getKey().contains("\r\nSubject: " + subject + "\r\n"))
                .map(Map.Entry::getValue).findFirst().orElseThrow();
    }

    /** Whether nothing can be kept now. */
    synchronized void full(boolean now) {
        full = now;
    }

    synchronized MailPlace onlyPlace() {
        return places.values().iterator().next();
    }

    /** Up to where the only mailbox was read; 0 while nobody has said so. */
    synchronized long lastUid() {
        return places.values().stream().mapToLong(MailPlace::lastUid).findFirst().orElse(0);
    }
}
