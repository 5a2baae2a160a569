/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.vetbell.fake.MemoryRateLimits;

/**
 * A genuine request that was changed in any way is refused. Fields are signed one after the other
 * without anything between them (Twilio, "Webhooks security"): a change that moves letters from a
 * name to its value is none, and is not among these.
 */
class ForgedRequestsProperties {
    private static final String FORM = "application/x-www-form-urlencoded; charset=UTF-8";

    private final Gatekeeper gatekeeper =
            new Gatekeeper(
                    new TwilioSettings(
                            Accounts.of(Optional.empty(), List.of("12345")),
                            URI.create("https://voice.example.com"),
                            true,
                            Path.of("target"),
                            true),
                    new MemoryTally(),
                    new MemoryRateLimits());
    private final SignatureVector genuine;

    ForgedRequestsProperties() throws IOException {
        genuine = SignatureVector.named("own-inbound-call");
    }

    private record Field(String name, String value) {}

    /** What reaches us. */
    private record Sent(String path, String query, List<Field> fields, String signature) {
        Gatekeeper.Arrival arrival() {
            String body =
                    fields.stream()
                            .map(f -> encoded(f.name()) + '=' + encoded(f.value()))
                            .collect(Collectors.joining("&"));
            return new Gatekeeper.Arrival(path, query, FORM, body.getBytes(UTF_8), signature);
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, UTF_8);
        }
    }

    /** One thing that is done to a request. */
    private enum Change {
        VALUE {
            @Override
            Sent made(Sent sent, int where, char to) {
                Field field = sent.fields().get(where % sent.fields().size());
                return with(
                        sent, where, new Field(field.name(), changed(field.value(), where, to)));
            }
        },
        NAME {
            @Override
            Sent made(Sent sent, int where, char to) {
                Field field = sent.fields().get(where % sent.fields().size());
                return with(
                        sent, where, new Field(changed(field.name(), where, to), field.value()));
            }
        },
        MISSING {
            @Override
            Sent made(Sent sent, int where, char to) {
                List<Field> fields = new ArrayList<>(sent.fields());
                fields.remove(where % fields.size());
                return new Sent(sent.path(), sent.query(), fields, sent.signature());
            }
        },
        ADDED {
            @Override
            Sent made(Sent sent, int where, char to) {
                List<Field> fields = new ArrayList<>(sent.fields());
                fields.add(where % fields.size(), new Field("Added" + where, String.valueOf(to)));
                return new Sent(sent.path(), sent.query(), fields, sent.signature());
            }
        },
        PATH {
            @Override
            Sent made(Sent sent, int where, char to) {
                return new Sent(
                        changed(sent.path(), where, to),
                        sent.query(),
                        sent.fields(),
                        sent.signature());
            }
        },
        QUERY {
            @Override
            Sent made(Sent sent, int where, char to) {
                return new Sent(sent.path(), "n=" + to, sent.fields(), sent.signature());
            }
        },
        SIGNATURE {
            @Override
            Sent made(Sent sent, int where, char to) {
                return new Sent(
                        sent.path(),
                        sent.query(),
                        sent.fields(),
                        changed(sent.signature(), where, to));
            }
        },
        NO_SIGNATURE {
            @Override
            Sent made(Sent sent, int where, char to) {
                String part = sent.signature().substring(0, where % sent.signature().length());
                return new Sent(sent.path(), sent.query(), sent.fields(), part);
            }
        };

        abstract Sent made(Sent sent, int where, char to);

        private static Sent with(Sent sent, int where, Field field) {
            List<Field> fields = new ArrayList<>(sent.fields());
            fields.set(where % fields.size(), field);
            return new Sent(sent.path(), sent.query(), fields, sent.signature());
        }

        /** Another letter in place of one; of nothing, a letter. */
        private static String changed(String text, int where, char to) {
            if (text.isEmpty()) {
                return String.valueOf(to);
            }
            int at = where % text.length();
            char other = text.charAt(at) == to ? (char) (to + 1) : to;
            return text.substring(0, at) + other + text.substring(at + 1);
        }
    }

    private record Forgery(Change change, int where, char to) {}

    @Property
    void isRefused(@ForAll("forgeries") Forgery forgery) {
        Sent sent = forgery.change().made(original(), forgery.where(), forgery.to());

        assertThat(gatekeeper.admits(sent.arrival())).as("%s", sent).isFalse();
    }

    @Property(tries = 1)
    void theOriginalIsAdmitted() {
        assertThat(gatekeeper.admits(original().arrival())).isTrue();
    }

    @Provide
    Arbitrary<Forgery> forgeries() {
        return Combinators.combine(
                        Arbitraries.of(Change.class),
                        Arbitraries.integers().between(0, 10_000),
                        Arbitraries.chars().range('!', '~'))
                .as(Forgery::new);
    }

    private Sent original() {
        List<Field> fields =
                genuine.form().entrySet().stream()
                        .flatMap(f -> f.getValue().stream().map(v -> new Field(f.getKey(), v)))
                        .toList();
        return new Sent(URI.create(genuine.url()).getRawPath(), null, fields, genuine.signature());
    }
}
