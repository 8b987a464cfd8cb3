package org.relaydesk.adapter.statement;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import org.relaydesk.statement.Headings;
import org.relaydesk.statement.StatementFile;
import org.relaydesk.statement.StatementLine;
import org.relaydesk.work.Refused;

/** A statement at a path: CSV, text with other separators whatever its name says, or XLSX. */
public final class StatementPath implements StatementFile {
    private final Path path;
    private final FileKind kind;
    private final String sha256;
    private final long bytes;
    private volatile @Nullable Grid grid;

    private StatementPath(Path path, FileKind kind, String sha256, long bytes) {
        this.path = path;
        this.kind = kind;
        this.sha256 = sha256;
        this.bytes = bytes;
    }

    /** Refused as {@code statement-…} where it can't be opened, or is no statement by its first bytes. */
    public static StatementPath open(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new Refused("statement-missing", path.toString());
        }
        try {
            return new StatementPath(path, FileKind.of(path), sha256(path), Files.size(path));
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private static Refused unreadable(Path path, IOException e) {
        var refused = new Refused("statement-unreadable", path.toString());
        refused.initCause(e);
        return refused;
    }

    private static String sha256(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var some = new byte[1 << 16];
            for (int read = in.read(some); read > 0; read = in.read(some)) {
                digest.update(some, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String name() {
        return String.valueOf(path.getFileName());
    }

    @Override
    public String sha256() {
        return sha256;
    }

    @Override
    public long size() {
        var known = grid;
        return known == null ? bytes : known.size();
    }

    @Override
    public long position() {
        var known = grid;
        return known == null ? 0 : known.position();
    }

    @Override
    public Read read(Columns columns, Consumer<StatementLine> lines) {
        var reader = new LineReader(columns, kind == FileKind.XLSX, lines);
        each(cells -> Heading.of(cells).isPresent() || columns.of(Headings.text(cells)) != null, reader);
        return reader.read();
    }

    @Override
    public List<List<String>> preview(int rows) {
        var first = new ArrayList<List<String>>();
        each(cells -> Heading.of(cells).isPresent(), (_, cells) -> {
            if (!Cells.blank(cells)) {
                first.add(cells);
            }
            return first.size() < rows;
        });
        return List.copyOf(first);
    }

    private void each(Predicate<List<String>> isHeading, Grid.Sink sink) {
        try {
            Grid rows = kind == FileKind.XLSX ? new SheetGrid(path, isHeading) : new TextGrid(path, isHeading);
            grid = rows;
            rows.each(sink);
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }
}
