package org.relaydesk.simulation;

/** The program ended at this step. An error and no exception, so that nothing in the program takes it for a trouble. */
final class Crashed extends Error {
    private static final long serialVersionUID = 1L;

    Crashed() {
        super("the program crashed here, by seed", null, false, false);
    }

    static boolean isIn(Throwable trouble) {
        for (Throwable t = trouble; t != null; t = t.getCause()) {
            if (t instanceof Crashed) {
                return true;
            }
        }
        return false;
    }
}
