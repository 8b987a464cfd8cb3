/** What the screens show, read from the store. */
@NullMarked
package org.relaydesk.adapter.store.query;

import org.jspecify.annotations.NullMarked;
