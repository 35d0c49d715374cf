import { DomainError } from '@tocsin/platform';
import { type WordingProblem } from './templates/check-wording.js';

export const messageUnknown = () =>
  new DomainError('CORRESPONDENCE.MESSAGE_UNKNOWN', { status: 404, title: 'There is no such message' });

export const reportUnknown = () =>
  new DomainError('CORRESPONDENCE.REPORT_UNKNOWN', { status: 404, title: 'There is no such report here' });

export const reportNotNamed = (references: readonly string[]) =>
  new DomainError('CORRESPONDENCE.REPORT_NOT_NAMED', {
    status: 422,
    title: 'Say whose report is answered',
    detail:
      references.length === 0 ? 'No report is linked to this incident.' : 'Several reports are linked to it.',
    extra: { reports: references },
  });

export const noWayToReporter = (reason: 'anonymous' | 'no-address' | 'own-address' | 'automatic') =>
  new DomainError('CORRESPONDENCE.NO_WAY_TO_REPORTER', {
    status: 422,
    title: 'This reporter cannot be answered',
    detail: {
      anonymous: 'The report is anonymous and no access code was given out for it.',
      'no-address': 'The report names no address, and no access code was given out for it.',
      'own-address': 'The address is our own.',
      automatic: 'A machine sent it, and nobody reads what is sent to its address.',
    }[reason],
    extra: { reason },
  });

/** @param recipients with what stands in the way of each */
export const cannotEncrypt = (recipients: readonly { address: string; obstacle: string | null }[]) =>
  new DomainError('CORRESPONDENCE.CANNOT_ENCRYPT', {
    status: 422,
    title: 'There is no verified key for every recipient',
    extra: {
      recipients: recipients
        .filter(({ obstacle }) => obstacle !== null)
        .map(({ address, obstacle }) => ({ address, obstacle })),
    },
  });

export const notAParticipant = (addresses: readonly string[]) =>
  new DomainError('CORRESPONDENCE.NOT_A_PARTICIPANT', {
    status: 422,
    title: 'A reply goes to people who are part of the thread',
    extra: { addresses },
  });

/** Something was said in the thread that the writer has not seen; his text is still his. */
export const stale = (lastMessageId: string | null, messages: readonly unknown[]) =>
  new DomainError('CORRESPONDENCE.STALE', {
    status: 409,
    title: 'Something was said in the meantime',
    detail: 'Read what came, then send again. Nothing was sent.',
    extra: { lastMessageId, messages },
  });

export const investigationUnknown = () =>
  new DomainError('CORRESPONDENCE.INVESTIGATION_UNKNOWN', {
    status: 404,
    title: 'There is no such investigation',
  });

/** What has ended is reopened before anybody is asked about it. */
export const incidentOver = (state: string) =>
  new DomainError('CORRESPONDENCE.INCIDENT_OVER', {
    status: 409,
    title: `This incident is ${state}; reopen it first`,
    extra: { state },
  });

export const nobodyReachable = (addresses: readonly string[]) =>
  new DomainError('CORRESPONDENCE.NOBODY_REACHABLE', {
    status: 422,
    title: 'Nobody can be written to there',
    detail: 'An address of somebody else than us, that somebody reads, is needed.',
    extra: { addresses },
  });

export const reasonMissing = () =>
  new DomainError('CORRESPONDENCE.REASON_MISSING', { status: 422, title: 'Say why' });

/** @param named what stands in the text, the files or their names; the writer may say that the reporter agreed */
export const namesReporter = (named: readonly string[]) =>
  new DomainError('CORRESPONDENCE.NAMES_REPORTER', {
    status: 422,
    title: 'This tells the third party who reported to us',
    detail: 'Take it out, or confirm that the reporter agreed to be named.',
    extra: { named },
  });

export const notHeld = (state: string) =>
  new DomainError('CORRESPONDENCE.NOT_HELD', {
    status: 409,
    title: 'This message can no longer be taken back',
    detail: `It is ${state}.`,
    extra: { state },
  });

export const notRetryable = (state: string) =>
  new DomainError('CORRESPONDENCE.NOT_RETRYABLE', {
    status: 409,
    title: 'Only a message that failed can be sent again',
    detail: `It is ${state}.`,
    extra: { state },
  });

/** A message of sealed evidence is opened with its report. */
export const messageSealed = () =>
  new DomainError('CORRESPONDENCE.MESSAGE_SEALED', {
    status: 403,
    title: 'This message belongs to sealed evidence',
    detail: 'It is opened at its report, with a reason, by those who have the right to.',
  });

export const messageAttachmentUnknown = () =>
  new DomainError('CORRESPONDENCE.ATTACHMENT_UNKNOWN', {
    status: 404,
    title: 'The message has no such attachment',
  });

export const nothingSent = () =>
  new DomainError('CORRESPONDENCE.NO_RAW', {
    status: 404,
    title: 'There are no bytes of this message',
    detail: 'It has not left yet, or it was never a mail.',
  });

export const templateUnknown = () =>
  new DomainError('CORRESPONDENCE.TEMPLATE_UNKNOWN', { status: 404, title: 'There is no such template' });

/** A text of ours that cannot be saved; `problems` says what is wrong and where. */
export const wordingRefused = (problems: readonly WordingProblem[]) =>
  new DomainError('CORRESPONDENCE.TEXT_REFUSED', {
    status: 422,
    title: 'This text cannot be used yet',
    detail: problems.map(describeProblem).join(' '),
    extra: { problems },
  });

const PROBLEM_WORDS: Record<WordingProblem['code'], (name: string, limit: number) => string> = {
  empty: () => 'is empty.',
  'too-long': (_name, limit) => `is longer than ${limit}.`,
  'several-lines': () => 'must be one line.',
  'unbalanced-braces': (name) => `has braces without a pair or a name: ${name}`,
  'unknown-variable': (name) => `names {{${name}}}, which does not exist.`,
  'secret-variable': (name) => `names {{${name}}}: codes, passwords and keys are never put into mail.`,
  'missing-variable': (name) => `lacks {{${name}}}.`,
  'variable-in-subject': (name) => `has a variable: ${name}`,
  link: (name) => `has a link: ${name}`,
  'reserved-tag': (name) => `has ${name}, which is put there when the mail is written.`,
  'control-character': () => 'has an invisible character.',
};

function describeProblem({ code, field, name = '', line, column, limit = 0 }: WordingProblem): string {
  const place = line === undefined ? '' : ` (line ${line}, column ${column})`;
  return `The ${field}${place} ${PROBLEM_WORDS[code](name, limit)}`;
}

export const textModuleUnknown = () =>
  new DomainError('CORRESPONDENCE.TEXT_MODULE_UNKNOWN', {
    status: 404,
    title: 'There is no such text module',
  });

export const shortcutTaken = (shortcut: string) =>
  new DomainError('CORRESPONDENCE.SHORTCUT_TAKEN', {
    status: 409,
    title: 'This shortcut is taken',
    detail: `There is a text ::${shortcut} in this language already.`,
  });

export const teamUnknown = () =>
  new DomainError('CORRESPONDENCE.TEAM_UNKNOWN', { status: 422, title: 'There is no such team' });

export const filesUnknown = (ids: readonly string[]) =>
  new DomainError('CORRESPONDENCE.FILE_UNKNOWN', {
    status: 422,
    title: 'A file is not there',
    detail: 'It belongs to no report or message of this case.',
    extra: { ids },
  });

export const filesHeld = (files: readonly { name: string; reason: string }[]) =>
  new DomainError('CORRESPONDENCE.FILE_HELD', {
    status: 403,
    title: 'A file may not leave',
    detail: files.map(({ name, reason }) => `${name}: ${reason}`).join('; '),
    extra: { files },
  });

export const filesTooLarge = (limits: { files: number; bytes: number }) =>
  new DomainError('CORRESPONDENCE.FILES_TOO_LARGE', {
    status: 413,
    title: 'Too many or too large files',
    detail: `At most ${limits.files} files and ${limits.bytes} bytes altogether.`,
    extra: { limits },
  });

export const noFilesOnPortal = () =>
  new DomainError('CORRESPONDENCE.NO_FILES_ON_PORTAL', {
    status: 422,
    title: 'Files cannot be put on the status page',
    detail: 'The status page shows text only. Answer by mail, or leave the files out.',
  });

export const bulkUnknown = () =>
  new DomainError('CORRESPONDENCE.BULK_UNKNOWN', { status: 404, title: 'There is no such answer to all' });

export const bulkMismatch = () =>
  new DomainError('CORRESPONDENCE.BULK_MISMATCH', {
    status: 422,
    title: 'This id was used for another answer',
  });

export const bulkUnworded = () =>
  new DomainError('CORRESPONDENCE.BULK_UNWORDED', {
    status: 422,
    title: 'There is nothing to say',
    detail: 'Write a text and say its language, or choose a template, or both.',
  });
