/** The Services screen: what is sold, at which price, and where it is relayed to. */
@NullMarked
package org.relaydesk.desk.service;

import org.jspecify.annotations.NullMarked;
