package org.relaydesk.adapter.store.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;

import org.relaydesk.book.Head;
import org.relaydesk.book.Sealed;

/** What is wrong with the book's copy: each of its lines has to follow the one before, and to stand in the table too. */
public final class CopyFaults {
    private final PreparedStatement hash;
    private final Path file;
    private Head last = Head.EMPTY;

    private CopyFaults(PreparedStatement hash, Path file) {
        this.hash = hash;
        this.file = file;
    }

    /** The first fault; later ones follow from it. Lines that the table has more are only on their way to the file. */
    public static Optional<String> of(Path file, Connection connection) throws SQLException, IOException {
        try (var hash = connection.prepareStatement("select hash from book where id = ?")) {
            var faults = new CopyFaults(hash, file);
            BookFile.each(file, faults::line);
            return Optional.empty();
        } catch (BookDamaged e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private void line(String text) throws SQLException {
        var line = BookFile.line(text, file);
        if (!line.follows(last)) {
            throw new BookDamaged("line " + line.id() + " of " + file + " was changed, or one before it is missing");
        }
        if (!stands(line)) {
            throw new BookDamaged("line " + line.id() + " of " + file + " is not the one of the store's book");
        }
        last = line.head();
    }

    private boolean stands(Sealed line) throws SQLException {
        hash.setLong(1, line.id());
        try (var row = hash.executeQuery()) {
            return row.next() && line.hash().equals(row.getString(1));
        }
    }
}
