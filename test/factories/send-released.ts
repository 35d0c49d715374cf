import { SYSTEM } from '@tocsin/audit';
import { type RidEvent } from '@tocsin/formats';
import { newId } from '@tocsin/platform';
import { Ledger } from '@tocsin/release';
import { SendEvent } from '@tocsin/sharing';
import { type Cirt } from './federation-world.js';

/** Puts an event into a partner's queue as if the gate had released it: for tests of the way, not of the gate. */
export async function sendReleased(
  from: Cirt,
  partnerId: string,
  event: RidEvent,
  more: { holdSeconds?: number } = {},
): Promise<string> {
  const { jti } = await from.db.database.transaction(async (tx) => {
    const releaseId = await from.get(Ledger).write(tx, {
      direction: 'out',
      outcome: 'released',
      way: 'share',
      actor: SYSTEM,
      recipient: 'partner',
      partner: { id: partnerId, name: 'A partner' },
      subject: { kind: 'export', id: newId() },
      content: event.name,
      label: event.tlp,
      drill: event.exercise,
    });
    return from.get(SendEvent).execute(tx, { partnerId, event, releaseId, ...more });
  });
  return jti;
}
