package org.relaydesk.adapter.store.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.hibernate.StatelessSession;

import org.relaydesk.adapter.store.journal.BookMirror;
import org.relaydesk.adapter.store.journal.CopyFaults;
import org.relaydesk.ledger.Finding;
import org.relaydesk.ledger.LedgerCheck;

/** Holds the book's copy beside the store against the store, line by line. */
public final class BookCopyCheck implements LedgerCheck {
    private final StatelessSession session;
    private final Path file;

    /** @param storeFolder where {@code book.jsonl} is */
    public BookCopyCheck(StatelessSession session, Path storeFolder) {
        this.session = session;
        this.file = BookMirror.file(storeFolder);
    }

    @Override
    public List<Finding> run() {
        return session.doReturningWork(connection -> {
            try {
                return Files.exists(file)
                        ? CopyFaults.of(file, connection).map(fault -> List.of(finding(fault))).orElse(List.of())
                        : List.of(finding("there is no " + file));
            } catch (IOException e) {
                throw new UncheckedIOException("the book's copy " + file + " can't be read", e);
            }
        });
    }

    private static Finding finding(String detail) {
        return new Finding("book-copy", detail);
    }
}
