package org.vetbell.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Knows one person: the bootstrap administrator named by {@code VETBELL_ADMIN_USER} and {@code
 * VETBELL_ADMIN_PASSWORD}. No default password exists; while none is configured nobody can sign in.
 *
 * <p>Safe for use by many threads. Name and password are compared by digest and in constant time,
 * so that the time of an answer tells nothing about either, not even their lengths.
 */
@ApplicationScoped
public class BootstrapIdentityStore implements IdentityStore {

    private static final Set<String> BOOTSTRAP_ROLES = Set.of(Roles.STAFF, Roles.ADMIN);

    private final String user;
    private final Optional<String> password;

    @Inject
    BootstrapIdentityStore(
            @ConfigProperty(name = "vetbell.admin.user", defaultValue = "admin") String user,
            @ConfigProperty(name = "vetbell.admin.password") Optional<String> password) {
        this.user = user;
        this.password = password.filter(value -> !value.isBlank());
    }

    /** For the container's client proxy only. */
    protected BootstrapIdentityStore() {
        this("", Optional.empty());
    }

    /** Called by the container for each request that carries HTTP Basic credentials. */
    public CredentialValidationResult validate(UsernamePasswordCredential credential) {
        if (password.isEmpty()) {
            return CredentialValidationResult.NOT_VALIDATED_RESULT;
        }
        boolean sameUser = same(user, credential.getCaller());
        boolean samePassword = same(password.get(), credential.getPasswordAsString());
        return sameUser & samePassword
                ? new CredentialValidationResult(user, BOOTSTRAP_ROLES)
                : CredentialValidationResult.INVALID_RESULT;
    }

    private static boolean same(String expected, String given) {
        return MessageDigest.isEqual(Sha256.of(expected), Sha256.of(given));
    }
}
