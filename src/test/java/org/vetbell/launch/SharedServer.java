package org.vetbell.launch;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests one running Vetbell that they all share: the packaged WAR on the chosen server,
 * started when the first test asks and stopped after the last. A test class says
 * {@code @ExtendWith(SharedServer.class)} and takes a {@link RunningVetbell} as a parameter.
 */
public final class SharedServer implements ParameterResolver {

    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(SharedServer.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningVetbell.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(OwnServer.class, key -> started(), OwnServer.class)
                .vetbell();
    }

    /** Closed by JUnit when all tests are done. */
    private static OwnServer started() {
        return OwnServer.start("shared", Surroundings::keepingTapes);
    }
}
