package org.vetbell.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.io.File;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.naming.InitialContext;
import org.assertj.core.api.Assertions;
import org.eclipse.microprofile.config.Config;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.vetbell.call.CallEvent;
import org.vetbell.call.CallId;
import org.vetbell.call.LineKind;
import org.vetbell.call.PhoneCommand;
import org.vetbell.clinic.Clinic;
import org.vetbell.desk.CallDesk;
import org.vetbell.desk.CallScoped;
import org.vetbell.desk.Opening;
import org.vetbell.port.Clinics;

/** Runs inside the server, within the packaged WAR: what the code relies on is really there. */
@ResourceLock("the server that Arquillian starts")
@ExtendWith(ArquillianExtension.class)
class InContainerIT {

    @Inject Config config;
    @Inject BeanManager beans;
    @Inject CallDesk desk;
    @Inject Clinics clinics;

    @Deployment
    static WebArchive packagedWar() {
        File war = new File(System.getProperty("vetbell.war", "target/vetbell.war"));
        return ShrinkWrap.createFromZipFile(WebArchive.class, war)
                .addClass(InContainerIT.class)
                .addAsLibrary(jarOf(Assertions.class));
    }

    private static File jarOf(Class<?> type) {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }

    @Test
    void settingsHaveTheirDefaults() {
        assertThat(config.getValue("vetbell.admin.user", String.class)).isEqualTo("admin");
    }

    @Test
    void aManagedExecutorRunsWork() throws Exception {
        ManagedExecutorService executor =
                InitialContext.doLookup("java:comp/DefaultManagedExecutorService");

        assertThat(executor.submit(() -> 42).get(5, TimeUnit.SECONDS)).isEqualTo(42);
    }

    @Test
    void theCallScopeIsKnownAndActiveOnlyWhileACallIsAttended() {
        assertThatThrownBy(() -> beans.getContext(CallScoped.class))
                .isInstanceOf(ContextNotActiveException.class);
    }

    @Test
    void drainWorkersAttendACallWithASessionOfItsOwn() throws Exception {
        Clinic clinic = clinics.all().getFirst();
        var opening = new Opening(new CallId("CAinside"), clinic, "", LineKind.DOCUMENT);

        List<PhoneCommand> document =
                desk.begin(opening).toCompletableFuture().get(10, TimeUnit.SECONDS);

        assertThat(document)
                .hasExactlyElementsOfTypes(PhoneCommand.Speak.class, PhoneCommand.Listen.class);
        desk.find(opening.call()).orElseThrow().happened(CallEvent.CallerHungUp::new);
    }
}
