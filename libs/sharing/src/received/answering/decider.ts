import { type ActorRef, SYSTEM } from '@tocsin/audit';
import { type Transaction } from '@tocsin/platform';

/** Who decided on a report last, as the record names him; a rule where no person did. */
export async function decider(tx: Transaction, reportId: string): Promise<ActorRef> {
  const [person] = await tx.query<{ id: string; name: string }>(
    `SELECT p.id, p.name FROM intake.report r JOIN identity.person p ON p.id = r.decided_by WHERE r.id = $1`,
    [reportId],
  );
  return person ? { kind: 'person', id: person.id, name: person.name } : SYSTEM;
}
