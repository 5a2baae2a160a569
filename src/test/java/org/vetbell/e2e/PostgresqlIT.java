/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.vetbell.launch.OwnServer;
import org.vetbell.launch.Postgres;
import org.vetbell.phone.carrier.CallIdentity;
import org.vetbell.phone.carrier.CallReport;
import org.vetbell.phone.carrier.Ending;
import org.vetbell.phone.wire.Answer;

/** The packaged application with its rows in PostgreSQL, through the server's own pool. */
class PostgresqlIT {
    private static final String BRIEF_CALLER =
            """
            clinic harbour
            rung media
            expect agent-speaks
            hangup
            """;

    private static Postgres postgres;
    private static String database;
    private static OwnServer server;

    @BeforeAll
    static void aServerOnPostgresql() throws SQLException {
        postgres = Postgres.forTests();
        database = postgres.emptyDatabase();
        server =
                OwnServer.start(
                        "postgresql",
                        given ->
                                given.with("DATABASE_URL", database)
                                        .with("DATABASE_USER", Postgres.OWNER));
    }

    @AfterAll
    static void bothEnd() throws IOException {
        server.close();
        postgres.close();
    }

    @Test
    void whatWasAnsweredAndHowFarACallHadComeOutliveTheProcess() throws Exception {
        Exchange before = new Exchange(server.vetbell());
        CallIdentity call = before.dial(Exchange.HARBOUR);
        Answer greeting = before.ring(call);
        assertThat(greeting.text()).contains("How can I help you?");
        assertThat(before.staff().read("/api/calls/" + call.callSid())).contains("CallStarted");

        server.kill();
        server.again();

        Exchange after = new Exchange(server.vetbell());
        assertThat(after.ring(call).sameAs(greeting)).as("the stored answer").isTrue();
        Answer repeated =
                after.post("/twilio/dtmf?n=1", call.parameters("in-progress").with("Digits", "0"));
        assertThat(repeated.text()).contains("Harbour Vets");
        after.post("/twilio/status", call.parameters("completed").with("SequenceNumber", "3"));
        assertThat(after.staff().read("/api/calls/" + call.callSid())).contains("CallerHungUp");
        assertThat(rows("select 1 from webhook where state = 'ANSWERED'"))
                .as("voice, key and status")
                .isGreaterThanOrEqualTo(3);
    }

    @Test
    void aCallOnTheStreamRedeemsItsTicketThere() throws Exception {
        CallReport report = new Exchange(server.vetbell()).play(BRIEF_CALLER);

        assertThat(report.ending()).isEqualTo(Ending.CALLER_HUNG_UP);
        assertThat(rows("select 1 from stream_ticket where redeemed_at is not null")).isPositive();
        assertThat(rows("select 1 from calls where ended_at is not null")).isPositive();
    }

    private static int rows(String query) throws SQLException {
        var source = new PGSimpleDataSource();
        source.setUrl(database);
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select count(*) from (" + query + ") as q")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
