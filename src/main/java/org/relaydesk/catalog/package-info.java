/** What the store sells. */
@NullMarked
package org.relaydesk.catalog;

import org.jspecify.annotations.NullMarked;
