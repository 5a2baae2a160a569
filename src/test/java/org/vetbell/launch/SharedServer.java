package org.vetbell.launch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests a running Vetbell that others have used before them and will use after them: the
 * packaged WAR on the chosen server. A test class says {@code @ExtendWith(SharedServer.class)},
 * takes a {@link RunningVetbell} as a parameter, and has it for itself until its last test is over.
 * So there are as many servers as such classes run side by side; they are stopped after the last.
 */
public final class SharedServer implements ParameterResolver, AfterAllCallback {

    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(SharedServer.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningVetbell.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return servers(context).lentTo(context.getRequiredTestClass()).vetbell();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        servers(context).back(context.getRequiredTestClass());
    }

    private static Servers servers(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Servers.class, key -> new Servers(), Servers.class);
    }

    /** Those that were started; closed by JUnit when all tests are done. Any thread. */
    private static final class Servers implements AutoCloseable {
        private final Map<Class<?>, OwnServer> lent = new ConcurrentHashMap<>();
        private final Deque<OwnServer> idle = new ArrayDeque<>();
        private final List<OwnServer> all = new ArrayList<>();
        private int named;

        OwnServer lentTo(Class<?> tests) {
            return lent.computeIfAbsent(tests, none -> oneForItself());
        }

        void back(Class<?> tests) {
            OwnServer server = lent.remove(tests);
            if (server != null) {
                synchronized (this) {
                    idle.push(server);
                }
            }
        }

        private OwnServer oneForItself() {
            String name;
            synchronized (this) {
                if (!idle.isEmpty()) {
                    return idle.pop();
                }
                named++;
                name = "shared-" + named;
            }
            OwnServer started = OwnServer.start(name, Surroundings::keepingTapes);
            synchronized (this) {
                all.add(started);
            }
            return started;
        }

        @Override
        public synchronized void close() {
            all.forEach(OwnServer::close);
        }
    }
}
