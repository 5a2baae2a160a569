package org.vetbell.console;

import jakarta.annotation.security.DeclareRoles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.authentication.mechanism.http.BasicAuthenticationMechanismDefinition;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/**
 * The staff API under {@code /api}. Everything below it needs a signed-in user: {@code web.xml}
 * asks for one before a resource is reached, and the resources name the roles they serve.
 *
 * <p>Its classes are listed, so that no other JAX-RS application of this WAR answers here too.
 */
@ApplicationPath("/api")
@ApplicationScoped // the sign-in definition is only seen on a bean
@BasicAuthenticationMechanismDefinition(realmName = "Vetbell")
@DeclareRoles({Roles.STAFF, Roles.ADMIN})
public class ConsoleApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                ApiLimit.class,
                MeResource.class,
                CallsResource.class,
                CallRecordingResource.class,
                CallUsageResource.class,
                ClinicsResource.class,
                ClinicUsageResource.class,
                AppointmentRequestsResource.class,
                MessagesResource.class,
                Problems.class);
    }
}
