package org.relaydesk.proof;

import java.util.List;

/**
 * What a machine saw on a picture.
 *
 * @param width of the picture in pixels
 * @param lines as they stand, top to bottom
 * @param hashes perceptual hashes of the whole and of parts, see {@link PictureHash}; empty where nothing is drawn
 */
public record Sight(int width, int height, List<TextLine> lines, List<PictureHash> hashes) {}
