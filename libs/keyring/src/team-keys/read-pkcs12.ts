import { CertBag, Certificate, PFX, PKCS8ShroudedKeyBag, PrivateKeyInfo, type SafeBag } from 'pkijs';
import { keyUnreadable, passphraseWrong } from '../keyring.errors.js';

const ENCRYPTED = '1.2.840.113549.1.7.6';

/**
 * Certificates and private key of a PKCS #12 file (RFC 7292), as PEM.
 * @throws DomainError `KEYRING.PASSPHRASE_WRONG`; `KEYRING.KEY_UNREADABLE` for what is no such file and for the
 *   encryption of before 2008 (RC2, 3DES), which the platform's cryptography does not offer
 */
export async function readPkcs12(
  source: Buffer,
  passphrase: string,
): Promise<{ certificates: string; privateKey: string }> {
  const password = Uint8Array.from(Buffer.from(passphrase)).buffer;
  const bags = await safeBags(source, password);
  const certificates: string[] = [];
  let privateKey: string | null = null;
  for (const { bagValue } of bags) {
    if (bagValue instanceof CertBag && bagValue.parsedValue instanceof Certificate)
      certificates.push(pem('CERTIFICATE', bagValue.parsedValue.toSchema().toBER(false)));
    privateKey ??= await privateKeyOf(bagValue, password);
  }
  if (privateKey === null) throw keyUnreadable('The file holds no private key.');
  return { certificates: certificates.join('\n'), privateKey };
}

async function safeBags(source: Buffer, password: ArrayBuffer): Promise<SafeBag[]> {
  const file = parse(source);
  try {
    await file.parseInternalValues({ password, checkIntegrity: true });
  } catch (cause) {
    // The file's own checksum is keyed by the passphrase: what is whole and does not check out was given a wrong one.
    if (cause instanceof Error && /integrity/i.test(cause.message)) throw passphraseWrong();
    throw oldForm();
  }
  const safe = file.parsedValue?.authenticatedSafe;
  if (!safe) throw keyUnreadable('The file holds nothing.');
  try {
    const contents = safe.safeContents.map(({ contentType }) =>
      contentType === ENCRYPTED ? { password } : {},
    );
    await safe.parseInternalValues({ safeContents: contents });
  } catch {
    throw oldForm();
  }
  const opened = safe.parsedValue?.safeContents as { value: { safeBags: SafeBag[] } }[] | undefined;
  return (opened ?? []).flatMap(({ value }) => value.safeBags);
}

async function privateKeyOf(bag: SafeBag['bagValue'], password: ArrayBuffer): Promise<string | null> {
  if (bag instanceof PrivateKeyInfo) return pem('PRIVATE KEY', bag.toSchema().toBER(false));
  if (!(bag instanceof PKCS8ShroudedKeyBag)) return null;
  try {
    // Protected, for the package forgot to declare it public (RFC 7292 §4.2.2 is nothing private).
    await bag['parseInternalValues']({ password });
  } catch {
    throw oldForm();
  }
  return bag.parsedValue ? pem('PRIVATE KEY', bag.parsedValue.toSchema().toBER(false)) : null;
}

function parse(source: Buffer): PFX {
  try {
    return PFX.fromBER(new Uint8Array(source));
  } catch {
    throw keyUnreadable('It is neither PEM nor PKCS #12.');
  }
}

function oldForm() {
  return keyUnreadable(
    'The file is encrypted in a form that is not read here. Write it again: openssl pkcs12 -legacy -in old.p12 -out key.pem.',
  );
}

function pem(label: string, der: ArrayBuffer): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
}
