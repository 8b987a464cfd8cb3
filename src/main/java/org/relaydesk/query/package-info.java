/** What the screens show: read-only pictures of the store. */
@NullMarked
package org.relaydesk.query;

import org.jspecify.annotations.NullMarked;
