/** The Mismatches screen: payments that no rule could place, with all evidence, and the decision. */
@NullMarked
package org.relaydesk.desk.mismatch;

import org.jspecify.annotations.NullMarked;
