/** Main, the commands, the settings file and the wiring: the only place that knows every class. */
@NullMarked
package org.relaydesk.app;

import org.jspecify.annotations.NullMarked;
