/** The settings file. */
@NullMarked
package org.relaydesk.adapter.settings;

import org.jspecify.annotations.NullMarked;
