import { type IncidentState, isEnded } from '@tocsin/incidents';
import { type PublicState } from '@tocsin/intake';

/** An incident that holds a report, as far as the reporter may learn of it. */
export interface HoldingIncident {
  state: IncidentState;
  waitingFor: string | null;
}

/**
 * What the reporter's status page shows of an accepted report, from all incidents that hold it: closed once all have
 * ended (RTIR's rule: one that is in work still holds it), waiting where one waits for the reporter, action taken where
 * one is contained, else being examined. Pure.
 */
export function publicStateOf(incidents: readonly HoldingIncident[]): PublicState {
  const inWork = incidents.filter(({ state }) => !isEnded(state));
  if (incidents.length > 0 && inWork.length === 0) return 'closed';
  if (inWork.some(({ state, waitingFor }) => state === 'waiting' && waitingFor === 'reporter'))
    return 'waiting';
  if (inWork.some(({ state }) => state === 'contained' || state === 'resolved')) return 'actioned';
  return 'examined';
}
