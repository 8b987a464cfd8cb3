/** The full text search: an index beside the store that follows it and can be lost at any time. */
@NullMarked
package org.relaydesk.adapter.search;

import org.jspecify.annotations.NullMarked;
