/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.clinic;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which key means what. Emergency must have a key: it is reachable on every rung of service.
 *
 * @param keys choice by key, {@code '0'} to {@code '9'}, in key order
 */
public record KeypadMenu(Map<Character, MenuChoice> keys) {
    public KeypadMenu {
        keys = java.util.Collections.unmodifiableMap(new TreeMap<>(keys));
        if (!keys.containsValue(MenuChoice.EMERGENCY)) {
            throw new IllegalArgumentException("the keypad menu needs a key for emergencies");
        }
        if (keys.keySet().stream().anyMatch(k -> k < '0' || k > '9')) {
            throw new IllegalArgumentException("menu keys are the digits 0 to 9");
        }
    }

    /** The menu a practice has until it chooses its own. */
    public static KeypadMenu standard() {
        return new KeypadMenu(
                Map.of(
                        '1', MenuChoice.APPOINTMENTS,
                        '2', MenuChoice.EMERGENCY,
                        '3', MenuChoice.PERSON,
                        '4', MenuChoice.HOURS_AND_ADDRESS,
                        '5', MenuChoice.MESSAGE,
                        '0', MenuChoice.REPEAT));
    }

    /** What {@code key} stands for, if anything. */
    public Optional<MenuChoice> choice(char key) {
        return Optional.ofNullable(keys.get(key));
    }

    /** The first key of {@code choice}, if the practice offers it. */
    public Optional<Character> keyOf(MenuChoice choice) {
        return keys.entrySet().stream()
                .filter(e -> e.getValue() == choice)
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
