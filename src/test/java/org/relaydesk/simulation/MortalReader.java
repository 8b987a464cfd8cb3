package org.relaydesk.simulation;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import org.relaydesk.work.Reader;

/** The store's readers as a mortal program has them: silent once it has crashed. */
final class MortalReader implements Reader {
    private final Reader reader;
    private final Life life;

    MortalReader(Reader reader, Life life) {
        this.reader = reader;
        this.life = life;
    }

    @Override
    public <T> CompletableFuture<T> read(Supplier<T> query) {
        life.goesOn();
        return reader.read(query);
    }
}
