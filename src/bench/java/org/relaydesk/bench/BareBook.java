package org.relaydesk.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;

import org.relaydesk.adapter.store.journal.BookTable;
import org.relaydesk.book.Chain;
import org.relaydesk.book.Head;

/** A chained line of the book as a row, and the same line at the end of a file. */
final class BareBook implements AutoCloseable {
    private final PreparedStatement insert;
    private final FileChannel file;
    private final StringBuilder waiting = new StringBuilder();
    private Head head;

    BareBook(Connection connection, Path file) throws SQLException, IOException {
        this.head = BookTable.head(connection);
        this.insert = connection.prepareStatement("insert into book (id, at, who, what, figures, changes, before_hash, hash)"
                + " values (?, ?, 'bot', 'changed', '', ?, ?, ?)");
        this.file = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    }

    void write(Instant at, String changes) throws SQLException {
        add(at, changes);
        insert();
    }

    /** Writes what was added. */
    void insert() throws SQLException {
        insert.executeBatch();
    }

    /** A line that goes with the next batch. */
    void add(Instant at, String changes) throws SQLException {
        long id = head.id() + 1;
        var before = head.hash();
        var hash = Chain.hash(before, id, at, "bot", "changed", null, null, "", changes);
        insert.setLong(1, id);
        insert.setObject(2, at.atOffset(ZoneOffset.UTC));
        insert.setString(3, changes);
        insert.setString(4, before);
        insert.setString(5, hash);
        insert.addBatch();
        waiting.append("{\"id\":").append(id).append(",\"at\":\"").append(at)
                .append("\",\"who\":\"bot\",\"what\":\"changed\",\"figures\":{},\"changes\":").append(changes)
                .append(",\"before\":\"").append(before).append("\",\"hash\":\"").append(hash).append("\"}\n");
        head = new Head(id, hash);
    }

    void sync() throws IOException {
        var bytes = ByteBuffer.wrap(waiting.toString().getBytes(StandardCharsets.UTF_8));
        waiting.setLength(0);
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
        file.force(false);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
