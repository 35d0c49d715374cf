import { readCertificates, readPgpKeys, UnlockedCertificate, UnlockedPgpKey } from '@tocsin/mail';
import { factsOfCertificate, factsOfPgpKey, type PublicKeyFacts } from '../contact-keys/public-key-facts.js';
import { keyUnreadable, passphraseWrong } from '../keyring.errors.js';
import { type KeyKind } from '../keys.vocabulary.js';
import { readPkcs12 } from './read-pkcs12.js';

/** A private key in the form in which it is sealed: armored and open, or PEM (PKCS #8). */
export interface PrivateKey {
  facts: PublicKeyFacts;
  secret: Buffer;
}

/**
 * Reads a private key that a person imports.
 * @param source armored OpenPGP; PEM with certificate and key; or PKCS #12
 * @throws DomainError `KEYRING.KEY_UNREADABLE`, `KEYRING.PASSPHRASE_WRONG` (422)
 */
export async function readPrivateKey(
  kind: KeyKind,
  source: Buffer,
  passphrase: string | undefined,
  at: Date,
): Promise<PrivateKey> {
  if (kind === 'pgp') return readPgp(source, passphrase, at);
  if (!source.includes('-----BEGIN ')) {
    const { certificates, privateKey } = await readPkcs12(source, passphrase ?? '');
    return readSmime(certificates, privateKey, undefined);
  }
  return readSmime(source.toString('latin1'), privatePem(source), passphrase);
}

async function readPgp(source: Buffer, passphrase: string | undefined, at: Date): Promise<PrivateKey> {
  const [found] = (await readPgpKeys(source, at)).filter(({ privateArmored }) => privateArmored !== null);
  if (!found?.privateArmored) throw keyUnreadable('It holds no private OpenPGP key.');
  const unlocked = await UnlockedPgpKey.open(found.privateArmored, passphrase);
  if (!unlocked) throw passphraseWrong();
  return { facts: factsOfPgpKey(found), secret: Buffer.from(unlocked.key.armor()) };
}

function readSmime(certificates: string, privateKey: string, passphrase: string | undefined): PrivateKey {
  const unlocked = UnlockedCertificate.open(certificates, privateKey, passphrase);
  if (!unlocked) {
    const locked = passphrase === undefined ? /ENCRYPTED/.test(privateKey) : true;
    if (locked) throw passphraseWrong();
    throw keyUnreadable('Certificate and private key are unreadable or do not belong together.');
  }
  const own = readCertificates(unlocked.certificate.toString())[0];
  if (!own) throw keyUnreadable('The certificate is unreadable.');
  const chain = unlocked.chain.map((each) => each.toString());
  const secret = unlocked.privateKey.export({ type: 'pkcs8', format: 'pem' });
  return { facts: factsOfCertificate(own, chain), secret: Buffer.from(secret) };
}

function privatePem(source: Buffer): string {
  const block = /-----BEGIN ([A-Z ]*PRIVATE KEY)-----[^]*?-----END \1-----/.exec(source.toString('latin1'));
  if (!block) throw keyUnreadable('It holds no private key.');
  return block[0];
}
