/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import org.vetbell.phone.wire.Form;

/** The npm package {@code twilio}, in a process of its own. One thread at a time. */
final class TwilioLibrary implements AutoCloseable {
    /** Where Maven has put the script and npm the library. */
    private static final Path DIRECTORY = Path.of(System.getProperty("oracle.directory", ""));

    private final Process process;
    private final BufferedWriter questions;
    private final BufferedReader answers;

    TwilioLibrary() throws IOException {
        process =
                new ProcessBuilder("node", "oracle.js")
                        .directory(DIRECTORY.toFile())
                        .redirectError(Redirect.INHERIT)
                        .start();
        questions = process.outputWriter(UTF_8);
        answers = process.inputReader(UTF_8);
    }

    String version() {
        return text(Json.createObjectBuilder(), "version");
    }

    String sign(String token, String url, Form form) {
        return text(signed(token, url).add("params", parameters(form)), "sign");
    }

    boolean validates(String token, String signature, String url, Form form) {
        JsonObjectBuilder question =
                signed(token, url).add("signature", signature).add("params", parameters(form));
        return ask(question, "validate").equals(JsonValue.TRUE);
    }

    String bodyHash(String body) {
        return text(Json.createObjectBuilder().add("body", body), "bodyHash");
    }

    boolean validatesBody(String token, String signature, String url, String body) {
        JsonObjectBuilder question =
                signed(token, url).add("signature", signature).add("body", body);
        return ask(question, "validateBody").equals(JsonValue.TRUE);
    }

    /** The document that the library writes of the same verbs. */
    String document(Tree response) {
        return text(Json.createObjectBuilder().add("children", response.childrenAsJson()), "twiml");
    }

    private static JsonObjectBuilder signed(String token, String url) {
        return Json.createObjectBuilder().add("token", token).add("url", url);
    }

    /** As body parsers for Node.js give them: a list only where a name is repeated. */
    private static JsonObject parameters(Form form) {
        JsonObjectBuilder parameters = Json.createObjectBuilder();
        for (String name : form.names()) {
            List<String> values = form.values(name);
            if (values.size() == 1) {
                parameters.add(name, values.getFirst());
            } else {
                parameters.add(name, Json.createArrayBuilder(values));
            }
        }
        return parameters.build();
    }

    private String text(JsonObjectBuilder question, String what) {
        return ((JsonString) ask(question, what)).getString();
    }

    private JsonValue ask(JsonObjectBuilder question, String what) {
        try {
            questions.write(question.add("ask", what).build().toString());
            questions.newLine();
            questions.flush();
            String line = answers.readLine();
            if (line == null) {
                throw new IllegalStateException("the library's process has ended");
            }
            return answer(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonValue answer(String line) {
        try (JsonReader reader = Json.createReader(new StringReader(line))) {
            JsonObject answer = reader.readObject();
            if (answer.containsKey("error")) {
                throw new AssertionError(answer.getString("error"));
            }
            return answer.get("answer");
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        questions.close();
        process.waitFor();
    }
}
