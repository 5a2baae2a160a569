/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk;

import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.spi.AlterableContext;
import jakarta.enterprise.context.spi.Contextual;
import jakarta.enterprise.context.spi.CreationalContext;
import java.lang.annotation.Annotation;

/** The context behind {@link CallScoped}: the beans of the call this thread drains, if any. */
public final class CallContext implements AlterableContext {
    private static final ThreadLocal<CallBeans> CURRENT = new ThreadLocal<>();

    /**
     * Runs {@code work} with the beans of one call. Not nested: a worker drains one call at a time.
     */
    static void with(CallBeans beans, Runnable work) {
        CURRENT.set(beans);
        try {
            work.run();
        } finally {
            CURRENT.remove();
        }
    }

    @Override
    public Class<? extends Annotation> getScope() {
        return CallScoped.class;
    }

    @Override
    public <T> T get(Contextual<T> bean, CreationalContext<T> creation) {
        return beans().get(bean, creation);
    }

    @Override
    public <T> T get(Contextual<T> bean) {
        return beans().get(bean, null);
    }

    @Override
    public void destroy(Contextual<?> bean) {
        beans().destroy(bean);
    }

    @Override
    public boolean isActive() {
        return CURRENT.get() != null;
    }

    private static CallBeans beans() {
        CallBeans beans = CURRENT.get();
        if (beans == null) {
            throw new ContextNotActiveException("no call is being drained on this thread");
        }
        return beans;
    }
}
