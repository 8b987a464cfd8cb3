/** The whole program from webhook to wallet, on a real store and a real outside on loopback. */
@NullMarked
package org.relaydesk.loop;

import org.jspecify.annotations.NullMarked;
