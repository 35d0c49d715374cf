import { DomainError, type StaleFacts, staleError } from '@tocsin/platform';

export const secretMissing = () =>
  new DomainError('KEYRING.SECRET_MISSING', {
    status: 503,
    title: 'The keyring has no secret',
    detail: 'Private keys are kept encrypted: set KEYRING_SECRET or KEYRING_SECRET_FILE.',
  });

/** @param id of the secret that made the ciphertext; it tells nothing about the secret */
export const secretWrong = (id: string) =>
  new DomainError('KEYRING.SECRET_WRONG', {
    status: 503,
    title: 'The keyring’s secret does not open the team’s private keys',
    detail: `They were encrypted under another KEYRING_SECRET (id ${id}). Set that one again, or as KEYRING_SECRET_PREVIOUS.`,
  });

export const secretDamaged = (owner: string, cause: unknown) =>
  new DomainError('KEYRING.SECRET_DAMAGED', {
    status: 503,
    title: 'A stored private key is damaged',
    detail: `${owner}: the secret is the right one, and the ciphertext does not open. Import the key from its backup.`,
    cause,
  });

export const personsOnly = () =>
  new DomainError('KEYRING.PERSONS_ONLY', {
    status: 403,
    title: 'Keys are verified and backed up by a person who is logged in',
  });

export const keyUnknown = () =>
  new DomainError('KEYRING.KEY_UNKNOWN', { status: 404, title: 'There is no such key' });

export const keyStale = (facts: StaleFacts) => staleError('KEYRING.STALE', facts);

export const keyUnreadable = (detail: string) =>
  new DomainError('KEYRING.KEY_UNREADABLE', {
    status: 422,
    title: 'This is no key that can be read',
    detail,
  });

export const passphraseWrong = () =>
  new DomainError('KEYRING.PASSPHRASE_WRONG', {
    status: 422,
    title: 'The passphrase does not open this key',
  });

export const keyKnown = (fingerprint: string) =>
  new DomainError('KEYRING.KEY_KNOWN', {
    status: 409,
    title: 'This key is here already',
    extra: { fingerprint },
  });

export const keyUnusable = (reason: 'expired' | 'revoked' | 'no-address') =>
  new DomainError('KEYRING.KEY_UNUSABLE', {
    status: 422,
    title: 'This key cannot be used',
    detail: {
      expired: 'It has expired.',
      revoked: 'Its owner has revoked it.',
      'no-address': 'It names no mail address.',
    }[reason],
    extra: { reason },
  });

export const privateKeyGone = () =>
  new DomainError('KEYRING.PRIVATE_KEY_GONE', {
    status: 409,
    title: 'The private part of this key was discarded',
    detail: 'No secret opened it any more. Import the key from its backup.',
  });

export const lookupOff = () =>
  new DomainError('KEYRING.LOOKUP_OFF', {
    status: 409,
    title: 'Looking up keys is switched off',
    detail:
      'KEY_LOOKUP_WKD allows it. It asks the domain of the address for the key and so tells it of our interest.',
  });

export const lookupFailed = (
  reason: 'not-found' | 'refused-address' | 'unreachable' | 'too-large' | 'no-key',
) =>
  new DomainError('KEYRING.LOOKUP_FAILED', {
    status: reason === 'not-found' || reason === 'no-key' ? 404 : 502,
    title: 'No key was found',
    detail: {
      'not-found': 'The domain publishes no key for this address.',
      'refused-address': 'The domain leads into a private network; it was not asked.',
      unreachable: 'The domain did not answer over HTTPS as it should.',
      'too-large': 'What the domain sent is too large to be a key.',
      'no-key': 'The domain sent something that is no key for this address.',
    }[reason],
    extra: { reason },
  });
