package org.relaydesk.adapter.statement;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

import org.relaydesk.work.Refused;

/** Refuses a text in which no record ends for too long: the parser would keep it all in memory. */
final class ShortRecords extends FilterReader {
    /** What a record may have, and what the parser reads ahead. */
    private static final int LONGEST = 256 << 10;

    private long since;
    private long record;

    ShortRecords(Reader in) {
        super(in);
    }

    /** A record has ended. */
    void ended(long number) {
        since = 0;
        record = number;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(char[] characters, int from, int length) throws IOException {
        int read = super.read(characters, from, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int more) {
        since += more;
        if (since > LONGEST) {
            throw new Refused("statement-row-long", Long.toString(record + 1));
        }
    }
}
