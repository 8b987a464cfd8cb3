/** Load programs that print our figure beside the bare limit: the same work by the simplest direct code, in one run. */
@NullMarked
package org.relaydesk.bench;

import org.jspecify.annotations.NullMarked;
