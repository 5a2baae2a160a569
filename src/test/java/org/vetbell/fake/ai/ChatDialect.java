/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake.ai;

import com.sun.net.httpserver.Headers;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** How a vendor's language model puts things, as server-sent events. */
interface ChatDialect {
    /** Where it is asked. */
    String path();

    /** Whether a request says who is asking, in this vendor's way. */
    boolean admits(Headers headers);

    /** Before the first token. */
    void begin(OutputStream out) throws IOException;

    void token(OutputStream out, String token) throws IOException;

    /** A whole answer that asks for a tool, its arguments in fragments. */
    void call(OutputStream out, FakeChat.Call call) throws IOException;

    /** After the last token. */
    void end(OutputStream out) throws IOException;

    /** Something went wrong within an answer. */
    void error(OutputStream out) throws IOException;

    /** What nobody can read. */
    void garbage(OutputStream out) throws IOException;

    /** What is said instead of an answer. */
    String refusal(int status);

    static void line(OutputStream out, String line) throws IOException {
        out.write((line + "\n\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
