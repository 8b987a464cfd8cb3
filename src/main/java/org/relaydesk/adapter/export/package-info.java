/** The export document. */
@NullMarked
package org.relaydesk.adapter.export;

import org.jspecify.annotations.NullMarked;
