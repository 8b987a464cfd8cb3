package org.relaydesk.app;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the program at once, and says so. What was acknowledged is on the disk; what memory holds after such an error may
 * be wrong and must not get there.
 */
final class SuddenEnd {
    private static final Logger LOG = LoggerFactory.getLogger(SuddenEnd.class);
    /** As the virtual machine itself does for want of memory. */
    private static final int STATUS = 3;

    private SuddenEnd() {}

    static void because(Throwable trouble) {
        try {
            System.err.println("relaydesk: ends at once (" + trouble + "); nothing acknowledged is lost: start it again");
            LOG.error("ends at once", trouble);
        } finally {
            Runtime.getRuntime().halt(STATUS);
        }
    }
}
