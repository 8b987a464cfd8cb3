/** Who reads the inbox's bodies. */
@NullMarked
package org.relaydesk.adapter.inbox;

import org.jspecify.annotations.NullMarked;
