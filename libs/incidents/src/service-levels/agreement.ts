import { type ServiceTerms } from '@tocsin/config';
import { type BusinessCalendar } from '../clocks/business-calendar.js';

/** For whom an agreement holds; the first of these that fits an organisation is the most specific. */
export const AGREEMENT_SCOPES = ['organisation', 'sector', 'legal-class', 'site'] as const;
export type AgreementScope = (typeof AGREEMENT_SCOPES)[number];

/** An agreement as it holds now, with the version of its calendar that holds now. */
export interface Agreement {
  id: string;
  versionId: string;
  version: number;
  name: string;
  scope: AgreementScope;
  /** An organisation's id, a sector, a legal class; null for the site. */
  scopeValue: string | null;
  terms: ServiceTerms;
  /** Null: round the clock. */
  calendarVersionId: string | null;
  calendar: BusinessCalendar | null;
}

/** An affected organisation, as far as agreements ask. */
export interface ServedOrganisation {
  id: string;
  sector: string | null;
  legalClass: string | null;
}

/** As much of an agreement as the choice asks for. */
export type Choosable = Pick<Agreement, 'id' | 'scope' | 'scopeValue'> & {
  terms: Pick<ServiceTerms, 'minutesByLevel'>;
};

/**
 * The agreement that holds for an incident: of each affected organisation the most specific one, and of these the one
 * that promises most at this severity, so that nobody gets less than was agreed with him. Without organisations the
 * site's own. Pure.
 * @param agreements those that fit any of the organisations, and the site's
 */
export function chooseAgreement<T extends Choosable>(
  agreements: readonly T[],
  organisations: readonly ServedOrganisation[],
  level: number,
): T | null {
  const site = agreements.find(({ scope }) => scope === 'site') ?? null;
  const chosen = organisations.map((organisation) => mostSpecific(agreements, organisation) ?? site);
  const candidates = chosen.filter((agreement) => agreement !== null);
  if (candidates.length === 0) return site;
  return candidates.reduce((best, next) => (comparePromises(next, best, level) < 0 ? next : best));
}

function mostSpecific<T extends Pick<Agreement, 'scope' | 'scopeValue'>>(
  agreements: readonly T[],
  { id, sector, legalClass }: ServedOrganisation,
): T | undefined {
  const wanted: Partial<Record<AgreementScope, string | null>> = {
    organisation: id,
    sector,
    'legal-class': legalClass,
  };
  for (const scope of AGREEMENT_SCOPES) {
    const value = wanted[scope];
    const found = value && agreements.find((each) => each.scope === scope && each.scopeValue === value);
    if (found) return found;
  }
  return undefined;
}

/** The one that has to be acknowledged first comes first, then contained, then resolved; the id keeps ties in order. */
function comparePromises(a: Choosable, b: Choosable, level: number): number {
  for (const kind of ['acknowledge', 'contain', 'resolve', 'keep-informed', 'triage'] as const) {
    const less = (a.terms.minutesByLevel[level]?.[kind] ?? 0) - (b.terms.minutesByLevel[level]?.[kind] ?? 0);
    if (less !== 0) return less;
  }
  return a.id < b.id ? -1 : 1;
}
