/** The program as processes: commands, SIGTERM, and what is left when it is killed at any moment. */
@NullMarked
package org.relaydesk.process;

import org.jspecify.annotations.NullMarked;
