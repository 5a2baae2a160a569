/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.vosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelFolderTest {
    @TempDir private Path folder;

    @Test
    void whatIsMissingIsNamed() {
        assertRefused(folder.resolve("none"), "is no folder");
        assertRefused(folder, "am/final.mdl is missing");
    }

    @Test
    void theOlderLayoutIsAModelToo() throws IOException {
        write("final.mdl", "");
        write("mfcc.conf", "--use-energy=false\n--sample-frequency=8000\n");
        assertThat(ModelFolder.of(folder)).isEqualTo(new ModelFolder(folder, 8000));
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "--sample-frequency=16000 # as usual | 16000",
                "--sample-frequency = 8000.0 | 8000",
                "--num-ceps=40 | 16000"
            },
            delimiter = '|')
    void theRateIsWhatTheModelWasTrainedOn(String line, int rate) throws IOException {
        write("am/final.mdl", "");
        write("conf/mfcc.conf", "--use-energy=false\n" + line + "\n");
        assertThat(ModelFolder.of(folder).rateHz()).isEqualTo(rate);
    }

    @Test
    void aModelThatSaysNothingOfItsRateIsOfTheUsualOne() throws IOException {
        write("am/final.mdl", "");
        assertThat(ModelFolder.of(folder).rateHz()).isEqualTo(16_000);
    }

    @Test
    void aRateThatCannotBeMadeIsRefused() throws IOException {
        write("am/final.mdl", "");
        write("conf/mfcc.conf", "--sample-frequency=44100\n");
        assertRefused(folder, "44100 Hz");
    }

    private static void assertRefused(Path folder, String why) {
        assertThatThrownBy(() -> ModelFolder.of(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("vetbell.vosk.model: ")
                .hasMessageContaining(folder.toString())
                .hasMessageContaining(why);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
