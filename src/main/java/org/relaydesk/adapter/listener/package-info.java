/** The embedded HTTP listener. */
@NullMarked
package org.relaydesk.adapter.listener;

import org.jspecify.annotations.NullMarked;
