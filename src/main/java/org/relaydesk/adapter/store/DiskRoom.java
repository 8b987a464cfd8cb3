package org.relaydesk.adapter.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.relaydesk.work.Room;

/**
 * The room on the store's disk. New orders end well before the disk does, so that what was paid for can be seen through;
 * the last of it is left free, as the database closes itself when a write fails.
 */
final class DiskRoom implements Room {
    /** Under this no new order is taken, in bytes. */
    static final long FOR_ORDERS = 500_000_000;
    /** Under this nothing is written any more. */
    static final long FOR_WORK = 16_000_000;

    private static final Logger LOG = LoggerFactory.getLogger(DiskRoom.class);

    private final FileStore disk;

    DiskRoom(Path folder) {
        try {
            this.disk = Files.getFileStore(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("the disk of " + folder + " can't be asked for its room", e);
        }
    }

    @Override
    public long freeBytes() {
        try {
            return disk.getUsableSpace();
        } catch (IOException e) {
            // a disk that was pulled out has no room
            LOG.error("the disk {} can't be asked for its room", disk, e);
            return 0;
        }
    }

    @Override
    public boolean takesOrders() {
        return freeBytes() >= FOR_ORDERS;
    }

    boolean takesWork() {
        return freeBytes() >= FOR_WORK;
    }
}
