/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrustedProxiesTest {
    @ParameterizedTest
    @CsvSource({
        "0, '203.0.113.9', 192.0.2.1",
        "1, '203.0.113.9', 203.0.113.9",
        "1, '198.51.100.66, 203.0.113.9', 203.0.113.9",
        "2, '198.51.100.66, 203.0.113.9, 10.0.0.2', 203.0.113.9",
        "2, '203.0.113.9', 192.0.2.1",
        "1, '', 192.0.2.1",
        "1, , 192.0.2.1",
        "1, ' , ', 192.0.2.1"
    })
    void onlyWhatOurProxiesWroteIsBelieved(int proxies, String forwardedFor, String client) {
        assertThat(new TrustedProxies(proxies).of("192.0.2.1", forwardedFor)).isEqualTo(client);
    }
}
