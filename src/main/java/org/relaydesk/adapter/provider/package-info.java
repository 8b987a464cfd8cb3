/** SMM providers that speak API v2. */
@NullMarked
package org.relaydesk.adapter.provider;

import org.jspecify.annotations.NullMarked;
