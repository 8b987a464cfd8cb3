package org.relaydesk.proof;

/** A place on a picture, in pixels of the file from its top left corner. */
public record Box(int x, int y, int width, int height) {
    public static final Box NOWHERE = new Box(0, 0, 0, 0);

    public int right() {
        return x + width;
    }

    public int bottom() {
        return y + height;
    }

    public int middle() {
        return y + height / 2;
    }

    public boolean nowhere() {
        return width <= 0 || height <= 0;
    }

    /** The part of this box in which the letters {@code from} to {@code to} of {@code length} stand, about. */
    Box part(int from, int to, int length) {
        if (length <= 0 || (from == 0 && to == length)) {
            return this;
        }
        int left = x + width * from / length;
        return new Box(left, y, Math.max(1, width * (to - from) / length), height);
    }
}
