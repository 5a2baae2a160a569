/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.vetbell.call.CallId;
import org.vetbell.clinic.ClinicId;

/** What every {@link AudioArchive} does. */
public interface AudioArchiveContract {
    CallId CALL = new CallId("CA1");
    ClinicId HARBOUR = new ClinicId("harbour");
    ClinicId BIRCHWOOD = new ClinicId("birchwood");

    /** A fresh archive. */
    AudioArchive archive();

    @Test
    default void soundComesBackAsAFilePlayersOpen() throws Exception {
        AudioArchive archive = archive();
        byte[] wav = archive.load(HARBOUR, save(archive, new byte[8000])).orElseThrow();
        AudioFileFormat file = AudioSystem.getAudioFileFormat(new ByteArrayInputStream(wav));
        assertThat(file.getFormat().getEncoding()).isEqualTo(AudioFormat.Encoding.PCM_SIGNED);
        assertThat(file.getFormat().getSampleRate()).isEqualTo(8000);
        assertThat(file.getFrameLength()).isEqualTo(8000);
    }

    @Test
    default void everyRecordingHasItsOwnReference() throws Exception {
        AudioArchive archive = archive();
        assertThat(save(archive, new byte[160])).isNotEqualTo(save(archive, new byte[160]));
    }

    @Test
    default void anotherClinicDoesNotFindIt() throws Exception {
        AudioArchive archive = archive();
        assertThat(archive.load(BIRCHWOOD, save(archive, new byte[160]))).isEmpty();
    }

    @Test
    default void aFileComesBackAsItWas() {
        AudioArchive archive = archive();
        byte[] wav = {'R', 'I', 'F', 'F', 1, 2, 3};
        String reference = archive.keep(CALL, HARBOUR, wav);
        assertThat(archive.load(HARBOUR, reference)).hasValue(wav);
        assertThat(archive.load(BIRCHWOOD, reference)).isEmpty();
        assertThat(archive.keep(CALL, HARBOUR, wav)).isNotEqualTo(reference);
    }

    @Test
    default void whatIsDeletedIsGoneAndNothingElseIs() {
        AudioArchive archive = archive();
        byte[] wav = {'R', 'I', 'F', 'F', 1, 2, 3};
        String first = archive.keep(CALL, HARBOUR, wav);
        String second = archive.keep(CALL, HARBOUR, wav);
        archive.delete(BIRCHWOOD, first);
        archive.delete(HARBOUR, "../harbour/" + second);
        assertThat(archive.load(HARBOUR, first)).hasValue(wav);

        archive.delete(HARBOUR, first);
        archive.delete(HARBOUR, first);
        assertThat(archive.load(HARBOUR, first)).isEmpty();
        assertThat(archive.load(HARBOUR, second)).hasValue(wav);
    }

    @Test
    default void otherReferencesLeadNowhere() throws Exception {
        AudioArchive archive = archive();
        String reference = save(archive, new byte[160]);
        assertThat(archive.load(HARBOUR, "CA1-unknown.wav")).isEmpty();
        assertThat(archive.load(HARBOUR, "")).isEmpty();
        assertThat(archive.load(BIRCHWOOD, "../harbour/" + reference)).isEmpty();
        assertThat(archive.load(HARBOUR, "./" + reference)).isEmpty();
    }

    private static String save(AudioArchive archive, byte[] mulaw) throws Exception {
        CompletableFuture<Optional<String>> saved = new CompletableFuture<>();
        archive.save(CALL, HARBOUR, mulaw, saved::complete);
        return saved.get(10, TimeUnit.SECONDS).orElseThrow();
    }
}
