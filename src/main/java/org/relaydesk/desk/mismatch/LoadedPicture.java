package org.relaydesk.desk.mismatch;

import javafx.scene.image.Image;

import org.jspecify.annotations.Nullable;

/**
 * A picture read from its file.
 *
 * @param image null where the file is no picture that can be shown here
 * @param width of the file, before it was made smaller
 */
public record LoadedPicture(String sha256, @Nullable Image image, int width, int height) {}
