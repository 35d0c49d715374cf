import type { Bodies } from '../api/schemas.js';
import type { Decision } from '../triage/use-decide.js';
import type { ManyOrder } from './order.js';

/** From so many on, the server decides on all of them in one order; fewer are decided one by one, at once. */
export const MANY = 25;

/** A decision of the rail as an order for many; null for what is decided one by one only. */
export function decisionOrder(
  decision: Decision,
  selection: Bodies['manyReports']['selection'],
): ManyOrder | null {
  const order = (body: Omit<Bodies['manyReports'], 'selection' | 'includeOwned'>): ManyOrder => ({
    kind: 'report',
    body: { selection, ...body },
  });
  switch (decision.kind) {
    case 'reject':
      return order({
        action: 'reject',
        reason: decision.reason,
        ...(decision.note ? { note: decision.note } : {}),
      });
    case 'attach':
      return order({ action: 'attach', incident: decision.incident });
    case 'open':
      return order({ action: 'open', ...(decision.body.title ? { title: decision.body.title } : {}) });
    case 'snooze':
      return decision.until === null ? null : order({ action: 'snooze', until: decision.until });
    case 'assign': {
      const { personId, teamId, toMe, leastLoaded } = decision.to;
      const choice = {
        ...(personId ? { personId } : {}),
        ...(teamId ? { teamId } : {}),
        ...(toMe ? { toMe } : {}),
        ...(leastLoaded ? { leastLoaded } : {}),
      };
      // Taking it off somebody is decided one by one.
      return Object.keys(choice).length > 0 ? order({ action: 'assign', ...choice }) : null;
    }
  }
}
