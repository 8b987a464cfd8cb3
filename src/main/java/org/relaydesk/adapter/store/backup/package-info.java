/** Makes, checks, keeps and restores copies of a store. */
@NullMarked
package org.relaydesk.adapter.store.backup;

import org.jspecify.annotations.NullMarked;
