/** What customers write and what they are answered. */
@NullMarked
package org.relaydesk.conversation;

import org.jspecify.annotations.NullMarked;
