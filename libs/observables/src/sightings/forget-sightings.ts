import { type Transaction } from '@tocsin/platform';
import { type SubjectRef } from './sighting.js';

export async function forgetSightings(tx: Transaction, subjects: readonly SubjectRef[]): Promise<void> {
  await tx.query(
    `DELETE FROM observables.sighting s USING unnest($1::text[], $2::uuid[]) AS subject (kind, id)
      WHERE s.subject_kind = subject.kind AND s.subject_id = subject.id`,
    [subjects.map(({ kind }) => kind), subjects.map(({ id }) => id)],
  );
}
