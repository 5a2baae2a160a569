/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.golden;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vetbell.desk.Replay;
import org.vetbell.launch.LaunchFailed;
import org.vetbell.phone.BadOption;
import org.vetbell.phone.Given;
import org.vetbell.phone.Secrets;
import org.vetbell.phone.scenario.ScenarioFailed;
import org.vetbell.phone.wire.CarrierError;

/**
 * {@code ./mvnw -Pgolden}: replays every golden call. With {@code -Dcall=CA…} it replays a stored
 * call on the server that has it, and with {@code -Dname=NAME} besides makes it a golden call. With
 * {@code -Drecord}, or {@code -Drecord=NAME,NAME}, it starts a server and records the golden calls
 * that have a scenario anew. The exit status is 0 when every journal came out again, 1 when one did
 * not or a scenario failed, 2 when it could not be done as asked.
 */
public final class Golden {

    private static final int DIFFERENT = 1;
    private static final int NOT_DONE = 2;
    private static final int MOST_SHOWN = 10;
    private static final String SCENARIO = "scenario.txt";
    private static final String NAME = "[a-z0-9][a-z0-9-]{0,60}";

    private final Given given;
    private final PrintStream out;

    private Golden(Given given, PrintStream out) {
        this.given = given;
        this.out = out;
    }

    public static void main(String[] arguments) throws InterruptedException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(new Given(System.getProperties(), System.getenv()), out));
    }

    private static int run(Given given, PrintStream out) throws InterruptedException {
        try {
            return new Golden(given, out).run();
        } catch (ScenarioFailed | NotRecorded | CarrierError e) {
            out.println("The call went wrong: " + e.getMessage());
            return DIFFERENT;
        } catch (BadOption | LaunchFailed e) {
            out.println(e.getMessage());
            return NOT_DONE;
        } catch (IOException e) {
            out.println("Files could not be read or written: " + e);
            return NOT_DONE;
        }
    }

    private int run() throws IOException, InterruptedException {
        Optional<String> record = given.option("record");
        if (record.isPresent()) {
            return record(record.get());
        }
        Optional<String> call = given.option("call");
        return call.isPresent() ? stored(call.get()) : replayAll();
    }

    private int replayAll() throws IOException {
        int status = 0;
        for (Path directory : GoldenCall.all()) {
            status |= tell(directory.getFileName().toString(), GoldenCall.read(directory).replay());
        }
        return status;
    }

    private int stored(String id) throws IOException {
        if (!id.matches("[A-Za-z0-9]{1,64}")) {
            throw new BadOption("A call's id has letters and digits only: " + id);
        }
        StoredCall call = StoredCall.of(api(), id);
        Optional<String> name = given.option("name");
        if (name.isEmpty()) {
            return tell(id, call.replay());
        }
        if (!call.ended()) {
            throw new BadOption("The call " + id + " is not over yet.");
        }
        return keep(directory(name.get()), call.fetch(clinicsFile()));
    }

    private int record(String names) throws IOException, InterruptedException {
        List<Path> chosen = staged(names);
        int status = 0;
        try (Stage stage = Stage.open()) {
            for (Path directory : chosen) {
                out.println("Playing " + directory.getFileName());
                String scenario = Files.readString(directory.resolve(SCENARIO));
                status |= keep(directory, stage.play(directory.getFileName().toString(), scenario));
            }
        }
        return status;
    }

    /** Only a call that comes out again is worth keeping. */
    private int keep(Path directory, GoldenCall call) throws IOException {
        int status = tell(directory.getFileName().toString(), call.replay());
        if (status == 0) {
            call.write(directory);
            out.println("  kept in " + directory);
        }
        return status;
    }

    private int tell(String name, Replay.Outcome outcome) {
        out.printf(
                "%s: %d events, %d differences%n",
                name, outcome.journal().size(), outcome.differences().size());
        outcome.differences().stream()
                .limit(MOST_SHOWN)
                .forEach(d -> difference(d.line(), d.recorded(), d.replayed()));
        return outcome.identical() ? 0 : DIFFERENT;
    }

    private int tell(String name, JsonObject outcome) {
        List<JsonObject> differences =
                outcome.getJsonArray("differences").getValuesAs(JsonObject.class);
        out.printf(
                "%s: %d events, %d differences%n",
                name, outcome.getInt("events"), differences.size());
        differences.stream()
                .limit(MOST_SHOWN)
                .forEach(
                        d ->
                                difference(
                                        d.getInt("line"),
                                        d.getString("recorded"),
                                        d.getString("replayed")));
        return outcome.getBoolean("identical") ? 0 : DIFFERENT;
    }

    private void difference(int line, String recorded, String replayed) {
        out.println("  line " + line);
        out.println("    was " + (recorded.isEmpty() ? "nothing" : recorded));
        out.println("    is  " + (replayed.isEmpty() ? "nothing" : replayed));
    }

    /** The directories with a scenario: all, or those that are named. */
    private static List<Path> staged(String names) throws IOException {
        if (!names.equals("true")) {
            return Stream.of(names.split(",")).map(Golden::withScenario).toList();
        }
        try (Stream<Path> all = Files.list(GoldenCall.DIRECTORY)) {
            return all.filter(d -> Files.exists(d.resolve(SCENARIO))).sorted().toList();
        }
    }

    private static Path withScenario(String name) {
        Path directory = directory(name.strip());
        if (!Files.exists(directory.resolve(SCENARIO))) {
            throw new BadOption("There is no scenario " + directory.resolve(SCENARIO));
        }
        return directory;
    }

    private static Path directory(String name) {
        if (!name.matches(NAME)) {
            throw new BadOption(
                    "A golden call's name has lower-case letters, digits and hyphens: " + name);
        }
        return GoldenCall.DIRECTORY.resolve(name);
    }

    private Optional<String> clinicsFile() {
        return given.option("clinics").or(() -> given.variable("VETBELL_CLINICS_FILE"));
    }

    private StaffApi api() {
        String port = given.option("port").or(() -> given.variable("PORT")).orElse("8080");
        String server = given.option("url").orElse("http://localhost:" + port);
        var secrets = new Secrets(given);
        String password =
                secrets.adminPassword()
                        .orElseThrow(
                                () ->
                                        new BadOption(
                                                "No administrator's password is known here: start"
                                                        + " Vetbell with ./mvnw -Prun, or set"
                                                        + " VETBELL_ADMIN_PASSWORD."));
        return new StaffApi(server, secrets.adminUser(), password);
    }
}
