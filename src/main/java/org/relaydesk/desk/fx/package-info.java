/** The one door to the JavaFX thread, what is told to the seller, and pictures of the window. */
@NullMarked
package org.relaydesk.desk.fx;

import org.jspecify.annotations.NullMarked;
