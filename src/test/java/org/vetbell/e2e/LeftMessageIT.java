/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vetbell.launch.RunningVetbell;
import org.vetbell.launch.SharedServer;
import org.vetbell.phone.carrier.CallReport;
import org.vetbell.phone.carrier.CarrierQuirks;
import org.vetbell.phone.carrier.Ending;
import org.vetbell.phone.carrier.Moment;

/** One message left on the media stream, looked at from several sides. */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeftMessageIT {

    private final RunningVetbell vetbell;
    private Instant before;
    private CallReport report;

    LeftMessageIT(RunningVetbell vetbell) {
        this.vetbell = vetbell;
    }

    @BeforeAll
    void aMessageIsLeft() throws IOException {
        before = Instant.now().minusSeconds(1);
        report = new Exchange(vetbell).play("message", CarrierQuirks.usual());
    }

    @Test
    void itsGoodbyeIsHeardToTheEnd() {
        Moment mark = last("mark ");
        assertThat(mark.at()).isLessThanOrEqualTo(last("closed by the clinic").at());
        assertThat(report.moments())
                .noneMatch(m -> m.kind() == Moment.Kind.CLEAR && m.at().compareTo(mark.at()) > 0);
        assertThat(report.ending()).isEqualTo(Ending.AGENT_HUNG_UP);
    }

    @Test
    void itIsKeptAsAFileEveryPlayerReads() throws IOException, UnsupportedAudioFileException {
        List<Path> kept = recordings();
        assertThat(kept).isNotEmpty();
        try (AudioInputStream wav = AudioSystem.getAudioInputStream(kept.getLast().toFile())) {
            float seconds = wav.getFrameLength() / wav.getFormat().getFrameRate();
            assertThat(seconds).isBetween(5f, 30f);
        }
    }

    private List<Path> recordings() throws IOException {
        try (var files = Files.walk(vetbell.dataDir())) {
            return files.filter(file -> file.toString().endsWith(".wav"))
                    .filter(file -> modified(file).isAfter(before))
                    .toList();
        }
    }

    private static Instant modified(Path file) {
        return FileTime.fromMillis(file.toFile().lastModified()).toInstant();
    }

    private Moment last(String text) {
        return report.moments().stream()
                .filter(m -> m.kind() == Moment.Kind.STREAM && m.text().startsWith(text))
                .reduce((first, second) -> second)
                .orElseThrow();
    }
}
