import { sha256Hex } from '@tocsin/platform';
import { type NewAttachment, type NewReport } from '../../receiving/new-report.js';
import { stripImageMetadata } from './image-metadata/strip-image-metadata.js';
import { type WebFile, type WebReport } from './web-report.js';

const SUBJECT_WORDS = 90;
/** Named in the raw document, so that a later reader knows how to read it. */
const FORMAT = 'tocsin-web-report';
const FORMAT_VERSION = 1;

/** Turns a finished form into a report: subject, readable text, answers by question, the raw document, the files. */
export function composeWebReport(form: WebReport, files: readonly WebFile[], sentAt: Date): NewReport {
  const attachments = files.map((file) => attachmentOf(file, form.anonymous && !form.keepMetadata));
  const raw = Buffer.from(JSON.stringify(rawDocument(form, attachments, sentAt), null, 2));
  return {
    channel: 'web',
    raw: { bytes: raw },
    rawContentType: 'application/json',
    subject: subjectOf(form),
    from: form.anonymous ? null : form.contact,
    text: textOf(form),
    language: form.locale,
    form: Object.fromEntries(form.answers.map(({ name, value }) => [name, value])),
    anonymous: form.anonymous,
    sentAt,
    attachments,
  };
}

function subjectOf({ kindText, description }: WebReport): string {
  const line =
    description
      .split('\n')
      .find((text) => text.trim() !== '')
      ?.trim() ?? '';
  if (line === '') return kindText;
  const letters = Array.from(line);
  const start =
    letters.length > SUBJECT_WORDS ? `${letters.slice(0, SUBJECT_WORDS).join('').trimEnd()}…` : line;
  return `${kindText}: ${start}`;
}

/** The reporter's own words first, then each answer with its question. */
function textOf({ description, answers }: WebReport): string {
  const lines = answers
    .filter(({ name }) => name !== 'description')
    .map(({ label, text }) => `${asked(label)}${text.includes('\n') ? '\n' : ' '}${text}`);
  return [description, lines.join('\n')].filter((part) => part !== '').join('\n\n');
}

/** A colon, where the question does not end in a mark of its own. */
function asked(label: string): string {
  return /[?؟:]$/u.test(label) ? label : `${label}:`;
}

/** Of an anonymous reporter: analysts see which files may still tell who it was, and pass them on with care. */
function attachmentOf(file: WebFile, strip: boolean): NewAttachment {
  if (!strip) return { ...file };
  const { bytes, removed } = stripImageMetadata(file.bytes);
  const problem = removed
    ? { code: 'metadata-removed', detail: 'Hidden details were taken out: the reporter is anonymous' }
    : { code: 'metadata-kept', detail: 'May hold hidden details about the anonymous reporter' };
  return { ...file, bytes, problems: [problem] };
}

function rawDocument(form: WebReport, attachments: readonly NewAttachment[], sentAt: Date): object {
  return {
    format: FORMAT,
    version: FORMAT_VERSION,
    sentAt: sentAt.toISOString(),
    locale: form.locale,
    anonymous: form.anonymous,
    answers: form.answers,
    files: attachments.map(({ name, contentType, bytes }) => ({
      name,
      contentType,
      size: bytes.length,
      sha256: sha256Hex(bytes),
    })),
  };
}
