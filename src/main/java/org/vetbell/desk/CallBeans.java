/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk;

import jakarta.enterprise.context.spi.Contextual;
import jakarta.enterprise.context.spi.CreationalContext;
import java.util.HashMap;
import java.util.Map;

/** The {@link CallScoped} beans of one call. Touched only by the worker that drains the call. */
final class CallBeans {
    private final Map<Contextual<?>, Instance<?>> instances = new HashMap<>();

    <T> T get(Contextual<T> bean, CreationalContext<T> creation) {
        @SuppressWarnings("unchecked") // put below, under the same key
        Instance<T> held = (Instance<T>) instances.get(bean);
        if (held == null && creation != null) {
            held = new Instance<>(bean, bean.create(creation), creation);
            instances.put(bean, held);
        }
        return held == null ? null : held.value;
    }

    void destroy(Contextual<?> bean) {
        Instance<?> held = instances.remove(bean);
        if (held != null) {
            held.destroy();
        }
    }

    void destroyAll() {
        instances.values().forEach(Instance::destroy);
        instances.clear();
    }

    private record Instance<T>(Contextual<T> bean, T value, CreationalContext<T> creation) {
        void destroy() {
            bean.destroy(value, creation);
        }
    }
}
