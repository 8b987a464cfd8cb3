/** What tests stand on: a clock to be set, a patient look, and an outside that speaks the real protocols on loopback. */
@NullMarked
package org.relaydesk.support;

import org.jspecify.annotations.NullMarked;
