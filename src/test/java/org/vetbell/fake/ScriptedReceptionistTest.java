/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.fake;

import org.vetbell.port.Receptionist;
import org.vetbell.port.ReceptionistContract;

class ScriptedReceptionistTest implements ReceptionistContract {

    @Override
    public Receptionist receptionist() {
        return new ScriptedReceptionist().when("hello", "Good morning.");
    }
}
