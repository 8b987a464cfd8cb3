/** The made-up shop: what it sells, its customers, and what the demo sees of its store. */
@NullMarked
package org.relaydesk.demo.world;

import org.jspecify.annotations.NullMarked;
