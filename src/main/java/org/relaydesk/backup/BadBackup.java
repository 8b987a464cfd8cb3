package org.relaydesk.backup;

/** A backup that can't be restored; the message is one sentence for the seller. */
public final class BadBackup extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BadBackup(String sentence) {
        super(sentence);
    }

    public BadBackup(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
