import { DomainError } from '@tocsin/platform';

export const partnerNotActive = (state: string) =>
  new DomainError('SHARING.PARTNER_NOT_ACTIVE', {
    status: 409,
    title: 'Nothing goes to this partner as it stands',
    extra: { state },
  });

export const messageTooLarge = (bytes: number, limit: number) =>
  new DomainError('SHARING.MESSAGE_TOO_LARGE', {
    status: 422,
    title: 'The message is larger than the partner takes',
    extra: { bytes, limit },
  });

export const formatNotTaken = (formats: readonly string[]) =>
  new DomainError('SHARING.FORMAT_NOT_TAKEN', {
    status: 422,
    title: 'The partner does not take this format',
    extra: { formats },
  });

export const messageUnknown = () =>
  new DomainError('SHARING.MESSAGE_UNKNOWN', { status: 404, title: 'There is no such message' });

/** @param state as it stands: what is on the line or has ended cannot be taken back, what is not dead not be tried anew */
export const messageState = (state: string) =>
  new DomainError('SHARING.MESSAGE_STATE', {
    status: 409,
    title: 'This cannot be done with the message as it stands',
    extra: { state },
  });

export const alarmUnknown = () =>
  new DomainError('SHARING.ALARM_UNKNOWN', { status: 404, title: 'There is no such alarm' });
