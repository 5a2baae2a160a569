/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.chaos;

import org.vetbell.fake.ai.FakeDeepgram;
import org.vetbell.fake.ai.RecogniserMishap;
import org.vetbell.fake.ai.ScriptedRecogniser;

/** How recognisers go wrong, each in its own words. */
enum EarDialect {
    /** Of whom a connection in trouble is tried once more. */
    SCRIBE {
        @Override
        RecogniserMishap own(Mishap mishap) {
            return switch (mishap) {
                case BUSY -> trouble("rate_limited");
                case QUOTA -> trouble("quota_exceeded");
                case FAILED -> trouble("transcriber_error");
                case EXPIRED -> trouble("session_time_limit_exceeded");
                default -> usual(mishap);
            };
        }

        private RecogniserMishap trouble(String type) {
            return RecogniserMishap.says(
                    "{\"message_type\":\"%s\",\"error\":\"no\"}".formatted(type));
        }
    },
    NOVA {
        @Override
        RecogniserMishap own(Mishap mishap) {
            return switch (mishap) {
                case FAILED -> FakeDeepgram.ERROR;
                case RESET_MIDWAY -> FakeDeepgram.RESET_HALFWAY;
                case NO_END -> FakeDeepgram.UNFINALIZED;
                default -> usual(mishap);
            };
        }
    },
    /** Of whom a connection in trouble is tried once more. */
    FLUX {
        @Override
        RecogniserMishap own(Mishap mishap) {
            return mishap == Mishap.FAILED
                    ? RecogniserMishap.says("{\"type\":\"Error\",\"code\":\"X\"}")
                    : usual(mishap);
        }
    };

    /** What the service does. */
    abstract RecogniserMishap own(Mishap mishap);

    /** Lets it go wrong; what a new connection would mend, twice. */
    void meet(ScriptedRecogniser ears, Mishap mishap) {
        RecogniserMishap its = own(mishap);
        boolean twice = mishap == Mishap.RESET_TWICE || mishap == Mishap.FAILED && this != NOVA;
        if (twice) {
            ears.mishaps(its, its);
        } else {
            ears.mishaps(its);
        }
    }

    private static RecogniserMishap usual(Mishap mishap) {
        return switch (mishap) {
            case NONE -> RecogniserMishap.NONE;
            case STALL -> RecogniserMishap.STALL;
            case STALL_MIDWAY -> RecogniserMishap.STALL_MIDWAY;
            case RESET, RESET_TWICE -> RecogniserMishap.RESET;
            case GARBAGE -> RecogniserMishap.GARBAGE;
            case HALF -> RecogniserMishap.HALF;
            default -> throw new IllegalArgumentException("no recogniser does that: " + mishap);
        };
    }
}
