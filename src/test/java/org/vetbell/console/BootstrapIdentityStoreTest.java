package org.vetbell.console;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.CredentialValidationResult.Status;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BootstrapIdentityStoreTest {

    @Test
    void theConfiguredAdministratorHasBothRoles() {
        CredentialValidationResult result = signIn(Optional.of("s3cret"), "admin", "s3cret");

        assertThat(result.getStatus()).isEqualTo(Status.VALID);
        assertThat(result.getCallerGroups()).containsExactlyInAnyOrder("staff", "admin");
    }

    @Test
    void anotherPasswordOrNameIsInvalid() {
        assertThat(signIn(Optional.of("s3cret"), "admin", "S3cret").getStatus())
                .isEqualTo(Status.INVALID);
        assertThat(signIn(Optional.of("s3cret"), "Admin", "s3cret").getStatus())
                .isEqualTo(Status.INVALID);
    }

    @Test
    void withoutAConfiguredPasswordNobodySignsIn() {
        assertThat(signIn(Optional.empty(), "admin", "").getStatus()).isNotEqualTo(Status.VALID);
        assertThat(signIn(Optional.of(" "), "admin", " ").getStatus()).isNotEqualTo(Status.VALID);
    }

    private static CredentialValidationResult signIn(
            Optional<String> configured, String user, String password) {
        return new BootstrapIdentityStore("admin", configured)
                .validate(new UsernamePasswordCredential(user, password));
    }
}
