import { createPrivateKey } from 'node:crypto';
import { encryptKey } from 'openpgp';
import { UnlockedPgpKey } from '@tocsin/mail';
import { keyUnreadable } from '../keyring.errors.js';
import { type KeyKind } from '../keys.vocabulary.js';

/** A private key for its backup: armored, or the certificates with a PKCS #8 key, locked with the passphrase. */
export async function lockPrivateKey(
  kind: KeyKind,
  { secret, publicKey }: { secret: Buffer; publicKey: string },
  passphrase: string,
): Promise<string> {
  if (kind === 'smime') {
    const locked = createPrivateKey(secret).export({
      type: 'pkcs8',
      format: 'pem',
      cipher: 'aes-256-cbc',
      passphrase,
    });
    return `${publicKey.trimEnd()}\n${locked.toString()}`;
  }
  const unlocked = await UnlockedPgpKey.open(secret.toString());
  if (!unlocked) throw keyUnreadable('The stored key is damaged.');
  return (await encryptKey({ privateKey: unlocked.key, passphrase })).armor();
}
