import { constituencyTerms, rsit, TLP_LABELS } from '@tocsin/config';
import { INCIDENT_STATES } from '@tocsin/incidents';
import { REPORT_CHANNELS, REPORT_STATES } from '@tocsin/intake';

/** Levels by their place: 0 baseline … 5 emergency (NCISS). */
export const LEVEL_NAMES = ['baseline', 'low', 'medium', 'high', 'severe', 'emergency'] as const;

export const FLAGS = [
  'unassigned',
  'overdue',
  'restricted',
  'drill',
  'waiting',
  'snoozed',
  'sealed',
] as const;
export type Flag = (typeof FLAGS)[number];

export const OPERATOR_NAMES = [
  'obs',
  'org',
  'sector',
  'tlp',
  'state',
  'severity',
  'class',
  'channel',
  'assignee',
  'team',
  'from',
  'ref',
  'due',
  'received',
  'is',
  'kind',
] as const;
export type OperatorName = (typeof OPERATOR_NAMES)[number];

/** How the value of an operator is read: from a closed list, as a name or text, as a level, or as a time. */
export interface Operator {
  reads: 'list' | 'text' | 'level' | 'past' | 'future';
  /** What may be said: all of it for a list; beside names and times, the words with a meaning of their own. */
  values: readonly string[];
}

const types = rsit.classes.flatMap((each) => each.types.map(({ id }) => id));

/** The language of the search box, in one table: parser, completion and help read it. */
export const OPERATORS: Record<OperatorName, Operator> = {
  obs: { reads: 'text', values: [] },
  org: { reads: 'text', values: [] },
  sector: { reads: 'list', values: constituencyTerms.sectors.map(({ id }) => id) },
  tlp: { reads: 'list', values: TLP_LABELS },
  state: { reads: 'list', values: [...REPORT_STATES, ...INCIDENT_STATES] },
  severity: { reads: 'level', values: LEVEL_NAMES },
  class: { reads: 'list', values: [...rsit.classes.map(({ id }) => id), ...types] },
  channel: { reads: 'list', values: REPORT_CHANNELS },
  assignee: { reads: 'text', values: ['me', 'none'] },
  team: { reads: 'text', values: ['mine', 'none'] },
  from: { reads: 'text', values: [] },
  ref: { reads: 'text', values: [] },
  due: { reads: 'future', values: ['<4h', '<24h', '<7d', 'today'] },
  received: { reads: 'past', values: ['<24h', '<7d', '<30d', 'today', 'yesterday'] },
  is: { reads: 'list', values: FLAGS },
  kind: { reads: 'list', values: ['report', 'incident'] },
};

/** Other words for the same. */
export const ALIASES: Record<string, OperatorName> = {
  type: 'class',
  observable: 'obs',
  organisation: 'org',
  organization: 'org',
  owner: 'assignee',
  since: 'received',
  opened: 'received',
  reference: 'ref',
};

/** The operator that a name means, in any case. */
export function operatorCalled(name: string): OperatorName | null {
  const lower = name.toLowerCase();
  if (Object.hasOwn(ALIASES, lower)) return ALIASES[lower] ?? null;
  return OPERATOR_NAMES.find((each) => each === lower) ?? null;
}
