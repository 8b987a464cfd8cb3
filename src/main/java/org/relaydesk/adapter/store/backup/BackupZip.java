package org.relaydesk.adapter.store.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.relaydesk.adapter.store.Migrations;
import org.relaydesk.adapter.store.StoreCopy;
import org.relaydesk.backup.BadBackup;
import org.relaydesk.backup.Manifest;

/** The file format: {@code manifest.json}, {@code store.mv.db}, and {@code media/…} where the pictures are inside. */
final class BackupZip {
    private static final String MANIFEST = "manifest.json";
    private static final String MEDIA = "media/";

    private BackupZip() {}

    /** Writes and syncs it. */
    static void write(Path zip, Manifest manifest, Path database, Pictures pictures) throws IOException {
        Files.deleteIfExists(zip);
        Files.createFile(zip);
        Durable.ourOwn(zip);
        try (var out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(zip)))) {
            // most of it is either small or packed already
            out.setLevel(Deflater.BEST_SPEED);
            out.putNextEntry(new ZipEntry(MANIFEST));
            out.write(ManifestJson.write(manifest).getBytes(StandardCharsets.UTF_8));
            add(out, StoreCopy.FILE, database);
            if (manifest.withMedia()) {
                for (var relative : pictures.all()) {
                    add(out, MEDIA + relative.toString().replace('\\', '/'), pictures.path(relative));
                }
            }
        }
        Durable.sync(zip);
    }

    private static void add(ZipOutputStream out, String name, Path file) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        Files.copy(file, out);
    }

    /** What it says of itself. @throws BadBackup if it is no backup, damaged, or of a newer program */
    static Manifest manifest(Path zip) {
        try (var in = new ZipFile(zip.toFile())) {
            return manifest(zip, in);
        } catch (IOException e) {
            throw damaged(zip, e);
        }
    }

    private static Manifest manifest(Path zip, ZipFile in) throws IOException {
        var entry = in.getEntry(MANIFEST);
        if (entry == null) {
            throw new BadBackup(zip + " is no backup of RelayDesk");
        }
        try (var text = in.getInputStream(entry)) {
            var manifest = ManifestJson.read(new String(text.readAllBytes(), StandardCharsets.UTF_8));
            if (manifest.storeVersion() > Migrations.ours()) {
                throw new BadBackup(Migrations.newer("the backup " + zip, manifest.storeVersion()));
            }
            return manifest;
        }
    }

    /** Unpacks it into a new folder; the database is what the manifest says, or it is refused. */
    static Manifest unpack(Path zip, Path into) {
        try (var in = new ZipFile(zip.toFile())) {
            var manifest = manifest(zip, in);
            var database = in.getEntry(StoreCopy.FILE);
            if (database == null) {
                throw new BadBackup("the backup " + zip + " is damaged: it holds no database");
            }
            var sha256 = extract(in, database, Durable.folder(into).resolve(StoreCopy.FILE));
            if (!sha256.equals(manifest.sha256())) {
                throw new BadBackup("the backup " + zip + " is damaged: its database is not the one that it was made of");
            }
            for (var entry : in.stream().filter(e -> e.getName().startsWith(MEDIA)).toList()) {
                picture(zip, in, entry, into);
            }
            return manifest;
        } catch (IOException e) {
            throw damaged(zip, e);
        }
    }

    private static void picture(Path zip, ZipFile in, ZipEntry entry, Path into) throws IOException {
        var relative = Path.of(entry.getName().substring(MEDIA.length()));
        if (!Pictures.isPicture(relative)) {
            throw new BadBackup("the backup " + zip + " is damaged: " + entry.getName() + " is no picture");
        }
        var file = new Pictures(into).path(relative);
        Durable.folder(Durable.parent(file));
        if (!extract(in, entry, file).equals(String.valueOf(file.getFileName()))) {
            throw new BadBackup("the backup " + zip + " is damaged: " + entry.getName() + " is not what it was");
        }
    }

    private static String extract(ZipFile in, ZipEntry entry, Path file) throws IOException {
        String sha256;
        try (var from = in.getInputStream(entry); OutputStream to = Files.newOutputStream(file)) {
            sha256 = Durable.copy(from, to);
        }
        Durable.ourOwn(file);
        Durable.sync(file);
        return sha256;
    }

    private static BadBackup damaged(Path zip, IOException e) {
        return new BadBackup(Files.exists(zip)
                ? "the backup " + zip + " is damaged: " + (e instanceof ZipException ? "it is no whole zip file" : e.getMessage())
                : "there is no backup " + zip, e);
    }
}
