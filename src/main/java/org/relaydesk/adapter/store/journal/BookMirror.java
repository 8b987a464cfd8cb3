package org.relaydesk.adapter.store.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.relaydesk.book.Head;
import org.relaydesk.book.Sealed;

/**
 * The copy of the book beside the store, one line of JSON for each line. It is written and synced after the database
 * was, so it never knows more than a sound store; where it does, the store has lost something.
 */
public final class BookMirror implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BookMirror.class);
    private static final int PAGE = 1_000;

    private final FileChannel channel;

    private BookMirror(FileChannel channel) {
        this.channel = channel;
    }

    /** Where a store in this folder has it. */
    public static Path file(Path folder) {
        return folder.resolve(BookFile.NAME);
    }

    /**
     * Opens it and writes what it lacks: the lines of a crash between the two syncs, or all of them.
     *
     * @throws BookDamaged if the store lacks lines that the file has, or has others
     */
    public static BookMirror open(Path folder, Connection connection) throws SQLException {
        var file = file(folder);
        try {
            var known = Files.exists(file) ? settled(file) : Head.EMPTY;
            compare(known, connection, file);
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
            var mirror = new BookMirror(channel);
            mirror.catchUp(known, connection);
            return mirror;
        } catch (IOException e) {
            throw new UncheckedIOException("the book's file " + file + " can't be opened", e);
        }
    }

    /** Cuts off a line that was being written when the program was killed; the newest line then. */
    private static Head settled(Path file) throws IOException {
        long end = BookFile.end(file);
        if (end < Files.size(file)) {
            LOG.info("{} ends in the middle of a line, which is written again", file);
            try (var cut = FileChannel.open(file, StandardOpenOption.WRITE)) {
                cut.truncate(end);
                cut.force(true);
            }
        }
        var last = BookFile.last(file);
        return last == null ? Head.EMPTY : last.head();
    }

    private static void compare(Head known, Connection connection, Path file) throws SQLException {
        var head = BookTable.head(connection);
        if (known.id() > head.id()) {
            throw new BookDamaged("the store ends with line " + head.id() + " of its book, but " + file.getFileName()
                    + " goes on to line " + known.id() + ": the store has lost what was acknowledged");
        }
        var ours = BookTable.at(connection, known.id());
        if (ours == null || !ours.hash().equals(known.hash())) {
            throw new BookDamaged("line " + known.id() + " of " + file.getFileName() + " is not the one of the store's book");
        }
    }

    private void catchUp(Head known, Connection connection) throws SQLException, IOException {
        var page = new ArrayList<Sealed>();
        BookTable.after(connection, known.id(), line -> {
            page.add(line);
            if (page.size() == PAGE) {
                write(page);
                page.clear();
            }
        });
        write(page);
        channel.force(true);
    }

    /** Adds lines; they are on the disk when it returns. */
    public void append(List<Sealed> lines) throws IOException {
        if (!lines.isEmpty()) {
            write(lines);
            channel.force(false);
        }
    }

    private void write(List<Sealed> lines) {
        var text = new StringBuilder();
        lines.forEach(line -> text.append(LineJson.write(line)).append('\n'));
        var bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the book's file can't be written", e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
