/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.store;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Optional;

/** One webhook: claimed by whoever handles it, then answered. */
@Entity
@Table(name = "webhook")
class WebhookRow {
    /** {@code Map<String, String>}, as the fact declares it. */
    private static final Type FIELDS =
            Fact.Received.class.getRecordComponents()[1].getGenericType();

    @Id
    @Column(name = "natural_key")
    private String key;

    @Column(name = "account")
    private String account;

    @Column(name = "route")
    private String route;

    @Column(name = "fields")
    private String fields;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private State state;

    /** Random name of the attempt that handles it; a newer attempt takes over by changing it. */
    @Column(name = "claim")
    private String claim;

    @Convert(converter = InstantColumn.class)
    @Column(name = "claimed_at")
    private Instant claimedAt;

    @Convert(converter = InstantColumn.class)
    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "answer")
    private String answer;

    /** For the persistence provider. */
    protected WebhookRow() {}

    WebhookRow(Fact.Received webhook) {
        key = webhook.webhook().key();
        account = webhook.webhook().account();
        route = webhook.webhook().route();
        fields = RecordJson.write(FIELDS, webhook.fields());
        state = State.CLAIMED;
        claim = webhook.claim();
        claimedAt = webhook.at();
        receivedAt = webhook.at();
    }

    /** The stored answer, if there is one yet. */
    Optional<String> answer() {
        return Optional.ofNullable(answer);
    }

    /** Whether the attempt of that name is the one that handles it. */
    boolean isHandledBy(String attempt) {
        return state == State.CLAIMED && claim.equals(attempt);
    }

    /** Who handles it, since when. */
    String claim() {
        return claim;
    }

    Instant claimedAt() {
        return claimedAt;
    }

    void answerWith(String text) {
        state = State.ANSWERED;
        answer = text;
    }

    /** How far it got. */
    enum State {
        CLAIMED,
        ANSWERED
    }
}
