/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    @ParameterizedTest
    @CsvSource({
        "bytes=0-99,0,99",
        "bytes=0-,0,999",
        "bytes=990-2000,990,999",
        "bytes=999-999,999,999",
        "bytes=-10,990,999",
        "bytes=-5000,0,999"
    })
    void aPartIsWhatIsAskedForAndThere(String header, long from, long to) throws Exception {
        assertThat(ByteRange.of(header, 1_000)).isEqualTo(Optional.of(new ByteRange(from, to)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bytes=-", "bytes=5-3", "bytes=0-1,5-6", "lines=1-2", "bytes=x-"})
    void whatMakesNoSenseIsTheWholeFile(String header) throws Exception {
        assertThat(ByteRange.of(header, 1_000)).isEmpty();
    }

    @Test
    void noHeaderIsTheWholeFile() throws Exception {
        assertThat(ByteRange.of(null, 1_000)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=1000-", "bytes=5000-6000", "bytes=5000-6", "bytes=-0"})
    void whatIsNotThereIsRefused(String header) {
        assertThatExceptionOfType(ByteRange.Unsatisfiable.class)
                .isThrownBy(() -> ByteRange.of(header, 1_000));
    }
}
