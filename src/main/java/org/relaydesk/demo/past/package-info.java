/** The shop's past: a month of orders, told by the real use-cases at the times at which they would have happened. */
@NullMarked
package org.relaydesk.demo.past;

import org.jspecify.annotations.NullMarked;
