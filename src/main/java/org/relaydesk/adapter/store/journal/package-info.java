/** What a transaction changed, as lines of the book that can be applied again, and their copy in a file. */
@NullMarked
package org.relaydesk.adapter.store.journal;

import org.jspecify.annotations.NullMarked;
