import { type Transaction } from '@tocsin/platform';
import { type NormalisedObservable } from '../extract/observable-type.js';

/** What was looked up of a value is only as old as the value; its tables, like an incident's, are read by SQL here. */
const UNSEEN = `
  SELECT o.id FROM observables.observable o
    JOIN unnest($1::text[], $2::text[]) AS wanted (type, value) ON wanted.type = o.type AND wanted.value = o.value
   WHERE o.verdict IS NULL
     AND NOT EXISTS (SELECT FROM observables.sighting s WHERE s.observable_id = o.id)
     AND NOT EXISTS (SELECT FROM observables.noted_sighting n WHERE n.observable_id = o.id)
     AND NOT EXISTS (SELECT FROM incidents.incident_observable i WHERE i.observable_id = o.id)
   ORDER BY o.id FOR UPDATE OF o`;

export async function dropUnseen(
  tx: Transaction,
  values: readonly Pick<NormalisedObservable, 'type' | 'value'>[],
): Promise<void> {
  const unseen = await tx.query<{ id: string }>(UNSEEN, [
    values.map(({ type }) => type),
    values.map(({ value }) => value),
  ]);
  const ids = unseen.map(({ id }) => id);
  if (ids.length === 0) return;
  await tx.query(`DELETE FROM enrichment.result WHERE observable_id = ANY($1)`, [ids]);
  await tx.query(`DELETE FROM observables.observable WHERE id = ANY($1)`, [ids]);
}
