/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.desk;

import jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension;
import jakarta.enterprise.inject.build.compatible.spi.Discovery;
import jakarta.enterprise.inject.build.compatible.spi.MetaAnnotations;

/** Makes {@link CallScoped} known to the container, on every server that speaks CDI 4. */
public final class CallScopeExtension implements BuildCompatibleExtension {
    /** Called by the container once, at deployment. */
    @Discovery
    public void addScope(MetaAnnotations known) {
        known.addContext(CallScoped.class, CallContext.class);
    }
}
