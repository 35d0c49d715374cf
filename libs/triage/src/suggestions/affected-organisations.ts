import { type AffectedOrganisation } from '@tocsin/constituency';
import { type OrganisationSuggestion } from './suggestion.js';

const SHOWN = 5;
const MATCHES_SHOWN = 10;

/**
 * Whom a report affects. Constituents stand before partners and third parties, as the look-up orders them; the most
 * specific range or domain has won already. Pure.
 */
export function suggestAffected(affected: readonly AffectedOrganisation[]): OrganisationSuggestion[] {
  return affected.slice(0, SHOWN).map(({ id, name, kind, sector, legalClass, matches }) => ({
    id,
    name,
    kind,
    sector,
    legalClass,
    matches: matches.slice(0, MATCHES_SHOWN).map(({ type, value, asset }) => ({ type, value, asset })),
  }));
}
