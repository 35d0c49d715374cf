/** Who takes a step. */
export type StepOwner =
  | { kind: 'nobody' }
  /** Whoever the incident is assigned to. */
  | { kind: 'assignee' }
  /** Whoever leads the shift. */
  | { kind: 'duty-lead' }
  /** One of us, by his address. */
  | { kind: 'person'; email: string };

const PERSON = /^person:([^\s@<>]+@[^\s@<>]+)$/;

/** The ways to name an owner, for messages. */
export const STEP_OWNERS = ['nobody', 'assignee', 'duty-lead', 'person:<e-mail>'] as const;

/** `assignee`, `duty-lead`, `nobody`, `person:ada@cirt.example`; null for anything else. Pure. */
export function readStepOwner(text: string): StepOwner | null {
  if (text === 'nobody' || text === 'assignee' || text === 'duty-lead') return { kind: text };
  const email = PERSON.exec(text)?.[1];
  return email === undefined ? null : { kind: 'person', email: email.toLowerCase() };
}
