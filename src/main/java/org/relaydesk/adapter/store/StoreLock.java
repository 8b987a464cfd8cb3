package org.relaydesk.adapter.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * One program per store. The operating system holds the lock and drops it when the program ends, however it ends; the
 * file says who has it, for the one who comes second.
 */
final class StoreLock implements AutoCloseable {
    private final FileChannel channel;
    private final FileLock lock;

    private StoreLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /** @throws StoreInUse naming the process that has the store */
    static StoreLock take(Path folder) {
        var file = folder.resolve("relaydesk.lock");
        var holder = folder.resolve("relaydesk.pid");
        try {
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock;
            try {
                lock = channel.tryLock();
            } catch (OverlappingFileLockException e) {
                lock = null;
            }
            if (lock == null) {
                channel.close();
                var who = Files.exists(holder) ? Files.readString(holder).strip() : "another program";
                throw new StoreInUse("the store in " + folder + " is open already: " + who + " has it");
            }
            var us = "process " + ProcessHandle.current().pid();
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(us.getBytes(StandardCharsets.UTF_8)));
            Files.writeString(holder, us);
            return new StoreLock(channel, lock);
        } catch (IOException e) {
            throw new UncheckedIOException("the store in " + folder + " can't be locked", e);
        }
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
