package org.relaydesk.queue;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

import org.relaydesk.work.Writer;

/** Works off the bodies of one source. Runs outside of transactions; what it changes, it changes by use-cases, each once. */
public interface InboxHandler {
    /**
     * Begins to work a body off: hands all that it changes to the writer, in its order, before it returns. So bodies that are
     * begun one after the other are worked off one after the other, though nobody waits for the disk in between. May be
     * called again for the same body, and must then change nothing twice.
     *
     * @return completes once all of it is on the disk; fails with {@link Unreadable} or with what else kept it from that
     * @throws Unreadable if nothing can ever be made of it
     */
    CompletableFuture<?> begin(InboxRow row);

    /** Completes when all have: as the first in order that failed, if one did. */
    static CompletableFuture<?> all(List<? extends CompletableFuture<?>> some) {
        return CompletableFuture.allOf(some.toArray(CompletableFuture[]::new))
                .handle((_, _) -> some)
                .thenAccept(done -> done.forEach(Writer.Waiting::forResult));
    }

    /** The same outcome; words that a use-case can't take are nothing that another attempt would change. */
    static <T> CompletableFuture<T> orUnreadable(CompletableFuture<T> work) {
        return work.exceptionallyCompose(trouble -> CompletableFuture.failedFuture(
                trouble instanceof IllegalArgumentException ? new Unreadable(String.valueOf(trouble.getMessage()), trouble) : trouble));
    }

    /** The body is not what its source should send; it becomes a dead letter. */
    final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Unreadable(String why) {
            super(why);
        }

        public Unreadable(String why, @Nullable Throwable cause) {
            super(why, cause);
        }
    }
}
