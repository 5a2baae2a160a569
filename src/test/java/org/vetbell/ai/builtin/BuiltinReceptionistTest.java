/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.ai.builtin;

import org.vetbell.port.Receptionist;
import org.vetbell.port.ReceptionistContract;

class BuiltinReceptionistTest implements ReceptionistContract {

    @Override
    public Receptionist receptionist() {
        return new BuiltinReceptionist();
    }
}
