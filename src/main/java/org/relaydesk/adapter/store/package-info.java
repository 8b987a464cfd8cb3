/** The store in H2 through Hibernate. */
@NullMarked
package org.relaydesk.adapter.store;

import org.jspecify.annotations.NullMarked;
