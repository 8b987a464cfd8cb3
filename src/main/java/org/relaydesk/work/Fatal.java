package org.relaydesk.work;

/** Tells errors that end the program from those that end one piece of work. */
public final class Fatal {
    private Fatal() {}

    /**
     * Whether nothing that this process holds in memory can be trusted any more: no memory, or a broken virtual machine.
     * A stack that ran too deep harms only the work that did it, like any other error in a program.
     */
    public static boolean is(Throwable trouble) {
        return trouble instanceof VirtualMachineError && !(trouble instanceof StackOverflowError);
    }

    /** Throws on what is fatal, and returns for everything else: the caller takes that for a failure of the one work. */
    public static void rethrow(Throwable trouble) {
        if (trouble instanceof VirtualMachineError error && is(error)) {
            throw error;
        }
    }
}
