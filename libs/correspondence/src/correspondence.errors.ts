import { DomainError } from '@tocsin/platform';

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
      automatic: 'A machine sent it, and automatic mail is never answered.',
    }[reason],
    extra: { reason },
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

export const nothingSent = () =>
  new DomainError('CORRESPONDENCE.NO_RAW', {
    status: 404,
    title: 'There are no bytes of this message',
    detail: 'It has not left yet, or it was never a mail.',
  });
