package org.relaydesk.adapter.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Objects;

import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/**
 * The session that repositories are built on: hands each call to the session that is open on the calling thread, and
 * refuses calls from threads that have none. So a use-case outside of a transaction fails at once.
 */
final class SessionGate {
    /** One gate a store, and several stores may be open in one process (in tests): so it is no static field. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<@Nullable StatelessSession> current = new ThreadLocal<>();
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<@Nullable EntityWatch> watching = new ThreadLocal<>();
    private final StatelessSession door = (StatelessSession) Proxy.newProxyInstance(
            StatelessSession.class.getClassLoader(), new Class<?>[] {StatelessSession.class}, (_, method, arguments) -> {
                var session = current.get();
                if (session == null) {
                    throw new IllegalStateException("the store is used outside of a transaction: " + method.getName());
                }
                var watch = watching.get();
                return watch == null || !EntityWatch.CHANGES.contains(method.getName())
                        ? call(session, method, arguments)
                        : watch.around(method.getName(), Objects.requireNonNull(arguments[0]), () -> call(session, method, arguments));
            });

    private static @Nullable Object call(StatelessSession session, Method method, @Nullable Object[] arguments)
            throws Throwable {
        try {
            return method.invoke(session, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** What repositories are given. */
    StatelessSession door() {
        return door;
    }

    /** For reading. */
    void open(StatelessSession session) {
        current.set(session);
    }

    /** For changing: what is changed is watched. */
    void open(StatelessSession session, EntityWatch watch) {
        current.set(session);
        watching.set(watch);
    }

    void close() {
        current.remove();
        watching.remove();
    }
}
