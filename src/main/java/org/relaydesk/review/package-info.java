/** Orders that customers want to have looked at by hand. */
@NullMarked
package org.relaydesk.review;

import org.jspecify.annotations.NullMarked;
