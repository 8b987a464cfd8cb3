/** The story that unfolds while one watches: simulated people act over HTTP, and what really came of it is told. */
@NullMarked
package org.relaydesk.demo.story;

import org.jspecify.annotations.NullMarked;
