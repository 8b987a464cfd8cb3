package org.relaydesk.adapter.statement;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what is read. */
final class Counted extends FilterInputStream {
    private final AtomicLong count;

    Counted(InputStream in, AtomicLong count) {
        super(in);
        this.count = count;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        if (one >= 0) {
            count.incrementAndGet();
        }
        return one;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        if (read > 0) {
            count.addAndGet(read);
        }
        return read;
    }
}
