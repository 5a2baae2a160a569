/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.vosk;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import org.vetbell.ai.vosk.Engine.Recognition;

/**
 * The few calls of Vosk's Java API (0.3.45) that are made, found by their names.
 *
 * @param models makes a model of a folder's name
 * @param recognizers makes a recogniser of a model and a rate
 */
record VoskApi(
        Constructor<?> models,
        Constructor<?> recognizers,
        Method accept,
        Method result,
        Method partial,
        Method last) {

    /**
     * Looks in those jars, and tells the library to complain only.
     *
     * @throws ReflectiveOperationException when something else is in them
     * @throws LinkageError when the library is not made for this machine
     */
    static VoskApi in(ClassLoader jars) throws ReflectiveOperationException {
        Class<?> model = jars.loadClass("org.vosk.Model");
        Class<?> recognizer = jars.loadClass("org.vosk.Recognizer");
        Class<?> level = jars.loadClass("org.vosk.LogLevel");
        Object warnings = level.getField("WARNINGS").get(null);
        jars.loadClass("org.vosk.LibVosk").getMethod("setLogLevel", level).invoke(null, warnings);
        return new VoskApi(
                model.getConstructor(String.class),
                recognizer.getConstructor(model, float.class),
                recognizer.getMethod("acceptWaveForm", short[].class, int.class),
                recognizer.getMethod("getResult"),
                recognizer.getMethod("getPartialResult"),
                recognizer.getMethod("getFinalResult"));
    }

    /**
     * Reads a model.
     *
     * @throws IOException when the library cannot
     */
    AutoCloseable model(Path folder) throws IOException, ReflectiveOperationException {
        try {
            return (AutoCloseable) models.newInstance(folder.toString());
        } catch (InvocationTargetException failed) {
            if (failed.getCause() instanceof IOException unreadable) {
                throw unreadable;
            }
            throw failed;
        }
    }

    /** A recogniser that tells how certain each word is. */
    Recognition recognition(AutoCloseable model, int rateHz) {
        try {
            Object recognizer = recognizers.newInstance(model, (float) rateHz);
            recognizer.getClass().getMethod("setWords", boolean.class).invoke(recognizer, true);
            return new Bound((AutoCloseable) recognizer);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException("Vosk makes no recogniser", failure);
        }
    }

    private Object call(Method method, Object on, Object... arguments) {
        try {
            return method.invoke(on, arguments);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException("Vosk fails", failure);
        }
    }

    /** One recogniser of the library. */
    private final class Bound implements Recognition {
        private final AutoCloseable recognizer;

        Bound(AutoCloseable recognizer) {
            this.recognizer = recognizer;
        }

        @Override
        public boolean accept(short[] samples) {
            return (boolean) call(accept, recognizer, samples, samples.length);
        }

        @Override
        public String result() {
            return (String) call(result, recognizer);
        }

        @Override
        public String partial() {
            return (String) call(partial, recognizer);
        }

        @Override
        public String finish() {
            return (String) call(last, recognizer);
        }

        @Override
        public void close() {
            try {
                recognizer.close();
            } catch (Exception failure) {
                throw new IllegalStateException("Vosk does not let go of a recogniser", failure);
            }
        }
    }
}
