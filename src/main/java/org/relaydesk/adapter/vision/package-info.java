/** Reads payment pictures in a process of its own, so that a fault of native code takes nothing else down. */
@NullMarked
package org.relaydesk.adapter.vision;

import org.jspecify.annotations.NullMarked;
