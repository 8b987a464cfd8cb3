/** Simulated provider, WhatsApp and bank on loopback. */
@NullMarked
package org.relaydesk.demo;

import org.jspecify.annotations.NullMarked;
