import type { PersonKey, TeamKey } from '../people/people.js';

type Reason = 'spam' | 'duplicate' | 'out-of-scope' | 'false-positive' | 'referred';

export interface Rejection {
  report: string;
  by: PersonKey;
  reason: Reason;
  note?: string;
  /** Key of the report that it repeats. */
  duplicateOf?: string;
}

export const REJECTIONS: readonly Rejection[] = [
  { report: 'spam-1', by: 'mei', reason: 'spam' },
  { report: 'spam-2', by: 'mei', reason: 'spam' },
  {
    report: 'spam-3',
    by: 'tomas',
    reason: 'spam',
    note: 'Advance fee; the address is on block lists already.',
  },
  { report: 'spam-4', by: 'tomas', reason: 'spam' },
  { report: 'spam-5', by: 'tomas', reason: 'spam' },
  { report: 'spam-6', by: 'mei', reason: 'spam' },
  { report: 'spam-7', by: 'leila', reason: 'spam' },
  { report: 'bank-14', by: 'tomas', reason: 'duplicate', duplicateOf: 'bank-1' },
  { report: 'tax-8', by: 'mei', reason: 'duplicate', duplicateOf: 'tax-2' },
  {
    report: 'phone-4',
    by: 'leila',
    reason: 'duplicate',
    duplicateOf: 'ddos-1',
    note: 'The same NOC, by phone.',
  },
  { report: 'deface-4', by: 'mei', reason: 'duplicate', duplicateOf: 'deface-1' },
  {
    report: 'other-1',
    by: 'leila',
    reason: 'out-of-scope',
    note: 'A parking place; sent to the municipality.',
  },
  { report: 'other-2', by: 'leila', reason: 'out-of-scope', note: 'Answered by the press office.' },
  { report: 'away-1', by: 'tomas', reason: 'out-of-scope', note: 'The answer of a machine.' },
  {
    report: 'vuln-8',
    by: 'mei',
    reason: 'false-positive',
    note: 'A missing header is no vulnerability here.',
  },
  { report: 'line-1', by: 'mei', reason: 'false-positive', note: 'The ministry’s own scanner in the cloud.' },
  {
    report: 'line-31',
    by: 'tomas',
    reason: 'false-positive',
    note: 'The stream of the public weather camera.',
  },
  { report: 'fraud-6', by: 'leila', reason: 'referred', note: 'To the police; the number was given.' },
  { report: 'parcel-5', by: 'tomas', reason: 'referred', note: 'To the fraud desk of the postal service.' },
  {
    report: 'api-14',
    by: 'yusuf',
    reason: 'referred',
    note: 'The address is in Norland; passed on to CIRT Norland.',
  },
];

/** Put off, with a reason that anybody can see from the date. Days from now. */
export const SNOOZED: readonly { report: string; by: PersonKey; days: number }[] = [
  { report: 'ddos-5', by: 'leila', days: 2 },
  { report: 'phone-6', by: 'yusuf', days: 3 },
  { report: 'vuln-3', by: 'mei', days: 7 },
  { report: 'api-16', by: 'yusuf', days: 1 },
  { report: 'leak-2', by: 'anna', days: 5 },
];

/** Whose they are while they wait: a person's or a team's. */
export const ASSIGNED: readonly { report: string; by: PersonKey; team?: TeamKey }[] = [
  { report: 'ransom-3', by: 'anna' },
  { report: 'parcel-8', by: 'mei' },
  { report: 'vuln-6', by: 'anna' },
  { report: 'malware-6', by: 'mei' },
  { report: 'tax-12', by: 'tomas' },
  { report: 'account-6', by: 'tomas' },
  { report: 'ddos-6', by: 'leila', team: 'response' },
  { report: 'deface-6', by: 'leila', team: 'response' },
  { report: 'account-7', by: 'yusuf', team: 'response' },
];

/** Where an analyst saw more than the form could: 0 emergency … 5 baseline. */
export const PRIORITIES: readonly { report: string; by: PersonKey; priority: number }[] = [
  { report: 'ransom-3', by: 'yusuf', priority: 1 },
  { report: 'parcel-8', by: 'leila', priority: 2 },
  { report: 'account-7', by: 'yusuf', priority: 3 },
  { report: 'vuln-6', by: 'leila', priority: 3 },
  { report: 'form-4', by: 'leila', priority: 3 },
  { report: 'form-6', by: 'leila', priority: 2 },
  { report: 'deface-6', by: 'leila', priority: 4 },
  { report: 'malware-7', by: 'mei', priority: 4 },
  { report: 'bank-6', by: 'tomas', priority: 4 },
  { report: 'tax-11', by: 'tomas', priority: 4 },
  { report: 'bank-18', by: 'tomas', priority: 3 },
  { report: 'phone-3', by: 'yusuf', priority: 2 },
];
