/** Bank messages. */
@NullMarked
package org.relaydesk.adapter.bank;

import org.jspecify.annotations.NullMarked;
