import { type Problem } from '@tocsin/intake';
import { type NewSighting, withoutWords } from '@tocsin/observables';
import { readAttachment } from './attachment-text.js';
import { findObservables, statedObservables } from './find-observables.js';
import { type ReportPart } from './report-part.js';
import { type ExaminedReport, partsOf } from './report-parts.js';
import { searchWords } from './search-vector.js';
import { withoutOurWords } from './without-our-words.js';

/** A report with what it names. */
export interface ReadReport {
  report: ExaminedReport;
  sightings: NewSighting[];
  search: string[];
  problems: Problem[];
}

/** @param exclude the site's own domains and addresses, which every report names */
export async function readReport(report: ExaminedReport, exclude: readonly string[]): Promise<ReadReport> {
  const parts: ReportPart[] = partsOf(report);
  for (const { name, contentType, bytes } of report.attachments) {
    if (bytes)
      parts.push({ place: `attachment:${name}`, text: await readAttachment(name, contentType, bytes) });
  }
  // It is searched for with what it quotes, and names what its sender says.
  const said = parts.map(({ place, text }) => ({ place, text: withoutOurWords(text, report.ours) }));
  const sightings = findObservables(said, statedObservables(report.fields), exclude);
  if (report.sealed) return sealedReport(report, sightings);
  const search = searchWords([
    whoAndWhere(report),
    // Values as they are stored: whoever looks for "evil.example" finds the report that wrote "evil[.]example".
    sightings.map(({ value }) => value).join(' '),
    report.attachments.map(({ name }) => name).join(' '),
    ...parts.map(({ text }) => text),
  ]);
  return { report, sightings, search, problems: [] };
}

/**
 * What is left of a report that cannot be examined: it stands in the queue all the same and says why, because a person
 * can read what a program cannot. Its words are taken out, so that no rule stumbles over them again. Pure.
 */
export function unreadReport(report: ExaminedReport, why: string): ReadReport {
  const quiet = { bodyText: '', bodyHtml: null, fields: null, form: null, originals: [], attachments: [] };
  return {
    report: { ...report, ...quiet },
    sightings: [],
    search: searchWords([whoAndWhere(report)]),
    problems: [{ code: 'examination-failed', detail: why }],
  };
}

/** Of sealed evidence identifiers correlate; no word is indexed, quoted, or a reason for a suggestion. Pure. */
function sealedReport(report: ExaminedReport, sightings: readonly NewSighting[]): ReadReport {
  const quiet = { subject: '', bodyText: '', bodyHtml: null, form: null, attachments: [] };
  return {
    report: { ...report, ...quiet },
    sightings: sightings.map(withoutWords),
    search: searchWords([whoAndWhere(report)]),
    problems: [],
  };
}

function whoAndWhere({ reference, fromName, fromAddress }: ExaminedReport): string {
  return [reference, fromName ?? '', fromAddress ?? ''].join(' ');
}
