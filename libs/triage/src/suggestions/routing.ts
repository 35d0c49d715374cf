import { routingRules } from '@tocsin/config';
import { type RoutingSuggestion } from './suggestion.js';

type Rules = Pick<typeof routingRules, 'byClass' | 'default'>;

/**
 * The team for a report of a class, by the site's `routing.json`; where it says nothing, the only team there is.
 * A team that was renamed or removed is no suggestion. Pure.
 */
export function suggestRouting(
  rsitClass: string | null,
  teams: readonly { id: string; name: string }[],
  rules: Rules = routingRules,
): RoutingSuggestion | null {
  const byName = (name: string | null | undefined) =>
    name ? teams.find((team) => team.name.toLowerCase() === name.toLowerCase()) : undefined;
  const byClass = byName(
    rsitClass !== null && Object.hasOwn(rules.byClass, rsitClass) ? rules.byClass[rsitClass] : null,
  );
  if (byClass) return { team: pick(byClass), reason: 'class' };
  const fallback = byName(rules.default);
  if (fallback) return { team: pick(fallback), reason: 'default' };
  const [only] = teams;
  return only && teams.length === 1 ? { team: pick(only), reason: 'only-team' } : null;
}

function pick({ id, name }: { id: string; name: string }): { id: string; name: string } {
  return { id, name };
}
