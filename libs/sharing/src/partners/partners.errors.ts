import { DomainError, type StaleFacts, staleError } from '@tocsin/platform';

export const partnerUnknown = () =>
  new DomainError('PARTNERS.UNKNOWN', { status: 404, title: 'There is no such partner' });

export const partnerStale = (facts: StaleFacts) => staleError('PARTNERS.STALE', facts);

export const partnerState = (state: string, wanted: string) =>
  new DomainError('PARTNERS.STATE', {
    status: 409,
    title: 'This cannot be done with the partner as it stands',
    detail: `The partner is ${state}; ${wanted} is not possible from there.`,
    extra: { state, wanted },
  });

export const partnerKnown = (name: string, issuer: string) =>
  new DomainError('PARTNERS.KNOWN', {
    status: 409,
    title: 'This team is a partner already',
    detail: 'Its new keys come from itself, in a notice; a second set-up would let anybody take its place.',
    extra: { name, issuer },
  });

export type CardFault =
  | 'too-large'
  | 'not-json'
  | 'not-a-card'
  | 'wrong-kind'
  | 'bad-signature'
  | 'bad-key'
  | 'bad-address'
  | 'expired'
  | 'too-long-valid'
  | 'from-the-future'
  | 'own'
  | 'not-ours';

const CARD: Record<CardFault, string> = {
  'too-large': 'It is larger than such a file ever is.',
  'not-json': 'It is no JSON text.',
  'not-a-card': 'It lacks something, or something in it has the wrong form.',
  'wrong-kind': 'It is an answer where an invitation is expected, or the other way round.',
  'bad-signature': 'It was changed after it was made, or its key does not fit.',
  'bad-key': 'A key in it is not of the kind that is used here, or is not valid now.',
  'bad-address': 'Its address is not an https address that belongs to its issuer.',
  expired: 'It has ended. Ask for a new one.',
  'too-long-valid': 'It would be valid for longer than 30 days.',
  'from-the-future': 'It was made in the future: one of the two clocks is wrong.',
  own: 'This is our own file.',
  'not-ours': 'It answers somebody else, or keys that we no longer have. Make a new invitation.',
};

/** @param path where in the file, as a JSON pointer */
export const cardUnusable = (fault: CardFault, path: string | null = null) =>
  new DomainError('PARTNERS.CARD_UNUSABLE', {
    status: 422,
    title: 'This file cannot be used',
    detail: path === null ? CARD[fault] : `${CARD[fault]} (at ${path || '/'})`,
    extra: { fault, ...(path === null ? {} : { path }) },
  });

export type InvitationFault = 'unknown' | 'ended' | 'withdrawn' | 'answered';

export const invitationUnusable = (fault: InvitationFault) =>
  new DomainError('PARTNERS.INVITATION_UNUSABLE', {
    status: fault === 'unknown' ? 404 : 409,
    title: 'This invitation is no longer open',
    detail: {
      unknown: 'We made no such invitation.',
      ended: 'It has ended.',
      withdrawn: 'It was withdrawn.',
      answered: 'It was answered already. An invitation works once.',
    }[fault],
    extra: { fault },
  });

export const agreementUnusable = (
  fault: 'default-not-allowed' | 'hop-limit' | 'red-without-names' | 'bad-key',
  fields: readonly string[],
) =>
  new DomainError('PARTNERS.AGREEMENT_UNUSABLE', {
    status: 422,
    title: 'These terms contradict themselves',
    detail: {
      'default-not-allowed': 'Something would be shared by default that is not allowed at all.',
      'hop-limit': 'A case goes through one to five teams.',
      'red-without-names': 'TLP:RED goes to named persons only, and none is named.',
      'bad-key': 'A named person has a key that nothing can be encrypted to.',
    }[fault],
    extra: { fault, fields },
  });

export const ownKeyUnknown = () =>
  new DomainError('PARTNERS.OWN_KEY_UNKNOWN', { status: 404, title: 'We have no such key' });

export const ownKeyStale = (facts: StaleFacts) => staleError('PARTNERS.OWN_KEY_STALE', facts);

export const ownKeyEnded = () =>
  new DomainError('PARTNERS.OWN_KEY_ENDED', { status: 409, title: 'This key has ended already' });

export const partnerKeyUnknown = () =>
  new DomainError('PARTNERS.KEY_UNKNOWN', { status: 404, title: 'The partner has no such key' });

export const codeDiffers = () =>
  new DomainError('PARTNERS.CODE_DIFFERS', {
    status: 422,
    title: 'The codes differ',
    detail:
      'What was read out is not the code that stands here. Either it was misheard, or somebody stands between.',
  });

export const personsOnly = () =>
  new DomainError('PARTNERS.PERSONS_ONLY', {
    status: 403,
    title: 'Codes are compared by a person who is logged in',
  });

export const onlyCertificate = () =>
  new DomainError('PARTNERS.ONLY_CERTIFICATE', {
    status: 409,
    title: 'This is the only certificate',
    detail:
      'Make the next one first and leave partners the time to hear of it; then this one can be revoked.',
  });
