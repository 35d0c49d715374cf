import { type RefusalReason } from './refusal-reason.js';
import { type ReleaseRequest } from './release-request.js';

/** What was agreed with a partner, held against what would go to him. Pure. @returns null where it may */
export function decidePartner({ label, recipient, way, fields = [] }: ReleaseRequest): RefusalReason | null {
  const { agreement } = recipient;
  if (!agreement) return 'no-agreement';
  if (!agreement.labels.includes(label)) return 'above-clearance';
  if (fields.some((field) => !agreement.allowed.includes(field))) return 'field-not-agreed';
  // The limit counts the partner himself: 1 is to him and no further.
  if ((way.hopsLeft ?? 0) > Math.max(0, agreement.hopLimit - 1)) return 'too-many-hops';
  if (label !== 'RED') return null;
  const persons = way.encryptedTo ?? [];
  if (persons.length === 0) return 'red-not-encrypted';
  const named = new Set(agreement.named.map(({ email }) => email.toLowerCase()));
  return persons.every((person) => named.has(person.toLowerCase())) ? null : 'red-not-named';
}
