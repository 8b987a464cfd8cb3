/** The Providers screen: how each provider is, what changed in its catalogue, and how it is reached. */
@NullMarked
package org.relaydesk.desk.provider;

import org.jspecify.annotations.NullMarked;
