/** Why something may not leave. Stable codes; the console has a sentence for each. */
export const REFUSAL_REASONS = [
  'above-clearance',
  'red-not-named',
  'red-not-encrypted',
  'strict-not-encrypted',
  'strict-to-many',
  'strict-onward',
  'drill-to-outsider',
  'sealed',
  'confidential-not-encrypted',
  'child-protection',
  'repeats-withheld',
  'no-agreement',
  'field-not-agreed',
  'too-many-hops',
  'pap-forbids',
  'label-lowered',
  'not-ours-to-pass-on',
  'needs-approval',
] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

export type ReleaseDecision = { allowed: true } | { allowed: false; reason: RefusalReason };
