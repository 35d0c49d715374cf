// Mail encrypted to a key of the team and signed by its sender, as PGP/MIME (RFC 3156).
import { createMessage, encrypt, generateKey, readKey } from 'openpgp';
import { plainBody } from './bodies.mjs';

/** Made beforehand, so that the sender's work is not measured; each goes out under many subjects and Message-IDs. */
const MADE = 20;

/** @returns {Promise<() => { headers: string, text: string }>} the next of them at each call */
export async function securedBodies(api) {
  const team = await api.post('/keys/team/generate', { algorithm: 'ed25519' });
  const encryptionKeys = await readKey({ armoredKey: team.publicKey });
  const { privateKey: signingKeys } = await generateKey({
    userIDs: [{ name: 'Reporter', email: 'reporter-0@example.org' }],
    format: 'object',
  });
  const bodies = [];
  for (let n = 0; n < MADE; n += 1) {
    const { headers, text } = plainBody();
    const message = await createMessage({ text: `${headers}\r\n\r\n${text}` });
    bodies.push(asMime(await encrypt({ message, encryptionKeys, signingKeys })));
  }
  let next = 0;
  return () => bodies[next++ % bodies.length];
}

const asMime = (sealed) => ({
  headers:
    'MIME-Version: 1.0\r\nContent-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary=bench',
  text: [
    '--bench',
    'Content-Type: application/pgp-encrypted',
    '',
    'Version: 1',
    '--bench',
    'Content-Type: application/octet-stream; name=encrypted.asc',
    '',
    sealed.replaceAll(/\r?\n/g, '\r\n').trimEnd(),
    '--bench--',
    '',
  ].join('\r\n'),
});
