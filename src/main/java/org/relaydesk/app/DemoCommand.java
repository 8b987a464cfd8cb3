package org.relaydesk.app;

/** The demo store. */
final class DemoCommand {
    private DemoCommand() {}

    static int run() {
        System.err.println("no demo yet");
        return 1;
    }
}
