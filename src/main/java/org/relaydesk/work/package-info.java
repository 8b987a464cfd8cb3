/** One writer, some readers: how a use-case reaches the store. */
@NullMarked
package org.relaydesk.work;

import org.jspecify.annotations.NullMarked;
