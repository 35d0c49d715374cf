import { type AffectedOrganisation } from '@tocsin/constituency';
import { type NewSighting } from '@tocsin/observables';
import { suggestAffected } from '../suggestions/affected-organisations.js';
import { suggestClassification } from '../suggestions/classification.js';
import { suggestRouting } from '../suggestions/routing.js';
import { suggestSeverity } from '../suggestions/severity.js';
import { type Suggestions } from '../suggestions/suggestion.js';
import { type ExaminedReport } from './report-parts.js';

/** All suggestions but the likely duplicates, which need the other reports. Pure. */
export function suggest(
  report: ExaminedReport,
  sightings: readonly NewSighting[],
  affected: readonly AffectedOrganisation[],
  teams: readonly { id: string; name: string }[],
): Omit<Suggestions, 'duplicates'> {
  const organisations = suggestAffected(affected);
  const classification = suggestClassification({
    subject: report.subject,
    text: report.bodyText,
    language: report.language?.toLowerCase().split('-')[0] ?? null,
    kind: report.kind,
    stated: statedClass(report.fields),
    feedbackTypes: feedbackTypes(report.fields),
    xarfType: xarfType(report.fields),
    formType: typeof report.form?.kind === 'string' ? report.form.kind : null,
    observables: sightings.map(({ type, value }) => ({ type, value })),
  });
  const best = classification[0] ?? null;
  return {
    classification,
    severity: suggestSeverity({ classification: best, organisations, form: report.form }),
    organisations,
    routing: suggestRouting(best?.class ?? null, teams),
  };
}

/** `fields.classification` of the API; judged by RSIT where it is used. */
function statedClass(fields: Record<string, unknown> | null): { class: string; type: string | null } | null {
  const stated = fields?.classification;
  if (typeof stated !== 'object' || stated === null || !('class' in stated)) return null;
  if (typeof stated.class !== 'string') return null;
  return {
    class: stated.class,
    type: 'type' in stated && typeof stated.type === 'string' ? stated.type : null,
  };
}

/** `fields.reports[].feedbackType` of a machine complaint. */
function feedbackTypes(fields: Record<string, unknown> | null): string[] {
  const reports: unknown = fields?.reports;
  if (!Array.isArray(reports)) return [];
  return (reports as unknown[]).flatMap((each) =>
    typeof each === 'object' &&
    each !== null &&
    'feedbackType' in each &&
    typeof each.feedbackType === 'string'
      ? [each.feedbackType.toLowerCase()]
      : [],
  );
}

/** `category/type` of `fields.xarf`. */
function xarfType(fields: Record<string, unknown> | null): string | null {
  const xarf = fields?.xarf;
  if (typeof xarf !== 'object' || xarf === null || !('category' in xarf) || !('type' in xarf)) return null;
  const { category, type } = xarf;
  return typeof category === 'string' && typeof type === 'string' ? `${category}/${type}` : null;
}
