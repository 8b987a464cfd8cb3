/** The window. */
@NullMarked
package org.relaydesk.desk;

import org.jspecify.annotations.NullMarked;
