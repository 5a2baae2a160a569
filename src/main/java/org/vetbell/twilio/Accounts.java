/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.twilio;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The carrier's accounts we serve: the main one, and sub-accounts of it with tokens of their own.
 *
 * @param main its name; while it is empty any request that its tokens sign is served
 * @param tokens the main account's, the current one first
 * @param others the tokens of each further account, the current one first
 */
public record Accounts(
        Optional<String> main, List<String> tokens, Map<String, List<String>> others) {

    private static final Pattern PAIR = Pattern.compile("(AC[0-9a-fA-F]{32}):([^\\s,:]+)");
    private static final Pattern BETWEEN = Pattern.compile("[\\s,]+");

    public Accounts {
        tokens = List.copyOf(tokens);
        others = Map.copyOf(others);
    }

    /** One account and no further ones. */
    public static Accounts of(Optional<String> main, List<String> tokens) {
        return new Accounts(main, tokens, Map.of());
    }

    /**
     * Reads further accounts: {@code AC…:token}, separated by commas or spaces. An account may
     * stand there twice while its token changes.
     *
     * @throws IllegalStateException with a sentence that names no token
     */
    static Map<String, List<String>> read(String text) {
        Map<String, List<String>> others = new LinkedHashMap<>();
        for (String pair : BETWEEN.split(text.strip())) {
            var parts = PAIR.matcher(pair);
            if (pair.isEmpty()) {
                continue;
            }
            if (!parts.matches()) {
                throw new IllegalStateException(
                        "vetbell.twilio.tokens must be pairs of an account and its token, for"
                                + " example AC00000000000000000000000000000000:token, separated by"
                                + " commas");
            }
            others.computeIfAbsent(parts.group(1), a -> new ArrayList<>()).add(parts.group(2));
        }
        return others;
    }

    /** Whether nobody can sign anything for us. */
    boolean none() {
        return tokens.isEmpty() && others.isEmpty();
    }

    /** Whether requests of that account are ours. */
    boolean serves(String account) {
        return main.isEmpty() || main.get().equals(account) || others.containsKey(account);
    }

    /**
     * The tokens that sign what {@code account} sends. One without a token of its own may share the
     * main one's.
     */
    List<String> tokensOf(String account) {
        return others.getOrDefault(account, tokens);
    }

    /** Every token there is, for what names no account. */
    List<String> allTokens() {
        return Stream.concat(tokens.stream(), others.values().stream().flatMap(List::stream))
                .toList();
    }

    /**
     * How we sign in to work on what belongs to {@code account}: with its own token, or else as the
     * main account, which may work on its sub-accounts. Nothing where neither is set up.
     */
    public Optional<Credentials> credentials(String account) {
        Optional<Credentials> own =
                first(others.getOrDefault(account, List.of()))
                        .map(t -> new Credentials(account, t));
        return own.or(this::mainCredentials);
    }

    private Optional<Credentials> mainCredentials() {
        return main.flatMap(name -> first(tokens).map(t -> new Credentials(name, t)));
    }

    private static Optional<String> first(List<String> tokens) {
        return tokens.stream().findFirst();
    }

    /** Names no secret. */
    @Override
    public String toString() {
        return "Accounts[main=%s, others=%s]".formatted(main.orElse("any"), others.keySet());
    }

    /**
     * How one signs in.
     *
     * @param user an account's name
     */
    public record Credentials(String user, String token) {
        /** Names no secret. */
        @Override
        public String toString() {
            return "Credentials[" + user + ']';
        }
    }
}
