/** A simulated provider, Graph API and bank: they speak the real protocols on loopback HTTP. */
@NullMarked
package org.relaydesk.demo.sim;

import org.jspecify.annotations.NullMarked;
