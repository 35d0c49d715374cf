import { type CaseFormatName, type CaseReading } from '@tocsin/formats';
import { type NewReport } from '../../receiving/new-report.js';
import { type Problem } from '../../report/report.vocabulary.js';
import { textOfCase } from '../partner/text-of-case.js';

const LONGEST_SUBJECT = 300;
const MOST_PROBLEMS = 50;

/** What a case in a document gives to a report, however it came. */
export type CaseContent = Required<
  Pick<NewReport, 'subject' | 'text' | 'language' | 'sentAt' | 'fields' | 'problems' | 'automatic'>
>;

/** @param title what to call it where the document could not be read */
export function contentOfCase(
  format: CaseFormatName,
  { case: shared, errors, warnings }: CaseReading,
  title: string,
): CaseContent {
  const exercise = shared?.exercise === true && !shared.title.startsWith('EXERCISE') ? 'EXERCISE: ' : '';
  const { rsitClass = null, rsitType = null } = shared?.classification ?? {};
  return {
    subject: `${exercise}${shared?.title || title}`.slice(0, LONGEST_SUBJECT).toWellFormed(),
    text: shared ? textOfCase(shared) : '',
    language: shared?.language ?? null,
    sentAt: shared ? new Date(shared.generatedAt) : null,
    fields: {
      caseFile: {
        format,
        owner: shared?.owner ?? null,
        case: shared?.id ?? null,
        revision: shared?.revision ?? null,
      },
      ...(shared ? { observables: shared.observables.map(({ type, value }) => ({ type, value })) } : {}),
      ...(rsitClass ? { classification: { class: rsitClass, type: rsitType } } : {}),
    },
    problems: problemsOf(errors, warnings),
    // Whoever wrote it is not who brought it: nobody waits for an answer.
    automatic: true,
  };
}

function problemsOf(errors: CaseReading['errors'], warnings: CaseReading['warnings']): Problem[] {
  const told =
    (code: string) =>
    ({ path, reason }: CaseReading['errors'][number]) => ({
      code,
      detail: `${path} ${reason}`.trim(),
    });
  return [...errors.map(told('document-unreadable')), ...warnings.map(told('document-warning'))].slice(
    0,
    MOST_PROBLEMS,
  );
}
