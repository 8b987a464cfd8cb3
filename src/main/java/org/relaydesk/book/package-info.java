/** The audit trail. */
@NullMarked
package org.relaydesk.book;

import org.jspecify.annotations.NullMarked;
