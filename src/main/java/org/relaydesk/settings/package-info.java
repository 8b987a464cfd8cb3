/** What the seller has set for his store. */
@NullMarked
package org.relaydesk.settings;

import org.jspecify.annotations.NullMarked;
