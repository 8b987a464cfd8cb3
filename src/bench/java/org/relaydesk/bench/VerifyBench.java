package org.relaydesk.bench;

import java.nio.file.Path;

/** x. */
final class VerifyBench {
    private VerifyBench() {}

    static void run(Path folder) throws Exception {
        System.out.println(BigStore.in(folder));
    }
}
