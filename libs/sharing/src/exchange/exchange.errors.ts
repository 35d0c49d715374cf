import { DomainError } from '@tocsin/platform';
import { type HandoverRefusal } from '../protocol/handover.js';

/** Said for what is not there and what the actor may not see alike. */
export const caseUnknown = () =>
  new DomainError('SHARING.CASE_UNKNOWN', { status: 404, title: 'There is no such case' });

export const shareUnknown = () =>
  new DomainError('SHARING.SHARE_UNKNOWN', { status: 404, title: 'This case is not shared that way' });

export const partnersUnknown = (ids: readonly string[]) =>
  new DomainError('SHARING.PARTNER_UNKNOWN', {
    status: 422,
    title: 'There is no such partner',
    extra: { partners: ids },
  });

/** Another CIRT leads the case: it alone sends revisions (DOMAIN §6, rule 3). */
export const notLeader = (leader: string) =>
  new DomainError('SHARING.NOT_LEADER', {
    status: 409,
    title: 'Another team leads this case',
    detail: 'Only the team that leads a case sends revisions of it. Propose your change to that team.',
    extra: { leader },
  });

export const filesUnknown = (hashes: readonly string[]) =>
  new DomainError('SHARING.FILE_UNKNOWN', {
    status: 422,
    title: 'This file does not belong to the case, or may not leave',
    extra: { files: hashes },
  });

export const recipientsUnknown = (emails: readonly string[]) =>
  new DomainError('SHARING.RECIPIENT_UNKNOWN', {
    status: 422,
    title: 'This person is not named in the agreement',
    extra: { recipients: emails },
  });

/** What was looked at is not what would leave now. */
export const previewStale = (partner: string) =>
  new DomainError('SHARING.PREVIEW_STALE', {
    status: 409,
    title: 'The case changed since the preview',
    detail: 'Look at what would leave now, and release that.',
    extra: { partner },
  });

/** It stands in the wrong state for what was asked. */
export const shareState = (state: string, wanted: string) =>
  new DomainError('SHARING.STATE', {
    status: 409,
    title: 'This cannot be done with the share as it stands',
    detail: `It is ${state}; ${wanted} is not possible from there.`,
    extra: { state, wanted },
  });

/** The ten seconds are over. */
export const leftAlready = () =>
  new DomainError('SHARING.LEFT_ALREADY', {
    status: 409,
    title: 'It has left already',
    detail: 'It can be revoked: everyone who has it is asked to hide it.',
  });

export const nothingLeft = () =>
  new DomainError('SHARING.NOTHING_LEFT', { status: 409, title: 'Nothing of this was sent' });

export const nothingCorrects = () =>
  new DomainError('SHARING.NOTHING_CORRECTS', {
    status: 409,
    title: 'No later revision stands in its place',
    detail: 'Release the corrected revision first, or retract what was sent.',
  });

export const handoverRefused = (why: HandoverRefusal) =>
  new DomainError('SHARING.HANDOVER_REFUSED', {
    status: 409,
    title: 'The lead of this case cannot change hands this way',
    extra: { why },
  });

export const handoverUnknown = () =>
  new DomainError('SHARING.HANDOVER_UNKNOWN', { status: 404, title: 'There is no such hand-over' });

export const contributionUnknown = () =>
  new DomainError('SHARING.CONTRIBUTION_UNKNOWN', { status: 404, title: 'The partner sent no such thing' });

export const contributionDecided = (answer: string) =>
  new DomainError('SHARING.CONTRIBUTION_DECIDED', {
    status: 409,
    title: 'Somebody answered this already',
    extra: { answer },
  });

export const tooLargeForPartner = (partner: string, bytes: number, limit: number) =>
  new DomainError('SHARING.TOO_LARGE', {
    status: 422,
    title: 'This is larger than the partner can take',
    detail: 'Leave out parts or files.',
    extra: { partner, bytes, limit },
  });
