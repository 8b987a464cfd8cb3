package org.relaydesk.proof;

import java.nio.file.Path;

/** Reads pictures and documents. It may take seconds; it never throws for what a customer could send. */
public interface PictureEye {
    Look look(Path file);

    /** How it went. */
    sealed interface Look {
        /**
         * Read, though perhaps without a word in it.
         *
         * @param page a document's first page as PNG; empty for a picture, which can be shown as it is
         */
        record Seen(Sight sight, long millis, byte[] page) implements Look {}

        /** It will never be read: {@code why} is a code ({@code unreadable.<why>} on the screen). */
        record Refused(String why) implements Look {}

        /** It went wrong this time; another try may go well. */
        record Failed(String why) implements Look {}

        /** The program ends: it is read when it runs again. */
        record Ended() implements Look {}

        /** Nothing can be read on this machine. */
        record Absent(String why) implements Look {}
    }
}
