import { type MailSecurity } from '@tocsin/mail';
import { type Protection } from './decide-protection.js';

/** What is said of a mail of ours, in the words in which we speak of others'. Pure. */
export function ownSecurity(
  { kind, signer, encrypted, recipients }: Protection,
  address: string,
  at: Date,
): MailSecurity | null {
  if (kind === null) return null;
  return {
    form: kind === 'pgp' ? 'pgp-mime' : 'smime',
    covers: 'whole',
    encryption: encrypted
      ? {
          state: 'decrypted',
          reason: null,
          keyIds: recipients.flatMap(({ key }) => key?.fingerprint ?? []),
        }
      : null,
    signatures: signer
      ? [
          {
            state: 'valid',
            keyId: signer.fingerprint.slice(-16),
            fingerprint: signer.fingerprint,
            signer: address,
            signedAt: at.toISOString(),
            matchesSender: true,
            verifiedKey: true,
            certificate: kind === 'smime' ? 'trusted' : null,
          },
        ]
      : [],
    offeredKeys: [],
    protectedHeaders: encrypted ? ['subject'] : [],
  };
}
