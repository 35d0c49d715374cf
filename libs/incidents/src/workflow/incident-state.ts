/** Where an incident stands (DOMAIN: From report to closed incident). */
export const INCIDENT_STATES = [
  'open',
  'in-progress',
  'contained',
  'waiting',
  'resolved',
  'closed',
  'abandoned',
] as const;
export type IncidentState = (typeof INCIDENT_STATES)[number];

/** Nothing is left to do. `resolved` is not among them: it still waits to be closed, so it stays in the work lists. */
export const ENDED_STATES = ['closed', 'abandoned'] as const satisfies readonly IncidentState[];

export function isEnded(state: IncidentState): boolean {
  return ENDED_STATES.some((ended) => ended === state);
}

/** SQL for "still in the work lists"; the partial indexes are made with exactly these words. */
export const NOT_ENDED = `state NOT IN ('closed', 'abandoned')`;
