import { composeMail, generatePgpKey, secureMail, UnlockedPgpKey } from '@tocsin/mail';
import { type Letter, sendLetters } from '../doors/mail-door.js';
import { through } from '../reports/all-reports.js';
import { messageIdOf } from '../reports/recognise-report.js';
import type { MachineMailSeed, MailSeed } from '../reports/report-seed.js';
import { timeOf } from '../reports/time-of.js';
import type { World } from '../world.js';

type IsMissing = (seed: { key: string }) => boolean;

/** Reports by mail, over SMTP, oldest first. */
export async function sendMails(world: World, isMissing: IsMissing): Promise<void> {
  const { mailAddress: to, begun, target, say } = world;
  const letters: Letter[] = [];
  for (const seed of through('mail', 'machine-mail').filter(isMissing))
    letters.push(seed.door === 'mail' ? await written(seed, to, begun) : byMachine(seed, to, begun));
  if (letters.length === 0) return;
  await sendLetters(target, to, letters);
  say(`${letters.length} mails sent over SMTP`);
}

async function written(seed: MailSeed, to: string, begun: Date): Promise<Letter> {
  const { key, from, subject, text, files = [], autoSubmitted = null } = seed;
  const signer = seed.signed ? await signerFor(seed, begun) : null;
  const composed = await composeMail({
    from,
    to: [{ name: '', address: to }],
    subject,
    text: `${text}\n`,
    attachments: [
      ...files.map(({ text: content, ...file }) => ({ ...file, content: Buffer.from(content) })),
      ...(signer ? [signer.publicKey] : []),
    ],
    messageId: messageIdOf(key),
    date: timeOf(seed, begun),
    autoSubmitted,
  });
  const options = { form: 'pgp-mime' as const, encryptTo: [], at: timeOf(seed, begun) };
  const raw = signer ? await secureMail(composed, { ...options, sign: signer.key }) : composed;
  return { envelopeFrom: from.address, raw };
}

/** A key that nobody knows yet: it is offered with the mail, and waits for a person to compare its fingerprint. */
async function signerFor({ from, key, hoursAgo }: MailSeed, begun: Date) {
  const { publicArmored, privateArmored } = await generatePgpKey({
    ...from,
    algorithm: 'ed25519',
    createdAt: timeOf({ key, hoursAgo: hoursAgo + 24 }, begun),
    expiresAt: null,
    passphrase: null,
  });
  const unlocked = await UnlockedPgpKey.open(privateArmored);
  if (!unlocked) throw new Error('the key that was just made cannot be read');
  return {
    key: unlocked,
    publicKey: {
      name: `${key}.asc`,
      contentType: 'application/pgp-keys',
      content: Buffer.from(publicArmored),
    },
  };
}

function byMachine(seed: MachineMailSeed, to: string, begun: Date): Letter {
  const date = timeOf(seed, begun).toUTCString().replace('GMT', '+0000');
  const raw = seed.raw({ messageId: messageIdOf(seed.key), date, to });
  return { envelopeFrom: seed.envelopeFrom, raw: Buffer.from(raw) };
}
