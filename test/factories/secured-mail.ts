import { composeMail, type KnownCertificate, type KnownPgpKey, type OpenKeys } from '@tocsin/mail';

/** A plain message as our composer writes it, with the line ends of the wire. */
export async function plainMail(
  from = 'alice@example.org',
  text = 'Grüße aus dem Labor\nFrom the start\n',
): Promise<Buffer> {
  const composed = await composeMail({
    from: { name: '', address: from },
    to: [{ name: '', address: 'cirt@example.net' }],
    subject: 'Phishing at example.org',
    text,
    messageId: '<1@example.org>',
    date: new Date('2026-11-01T10:00:00Z'),
    attachments: [{ name: 'log.txt', contentType: 'text/plain', content: Buffer.from('192.0.2.7\n') }],
  });
  return Buffer.from(composed.toString('latin1').replaceAll(/\r?\n/g, '\r\n'), 'latin1');
}

/** A message with this content under an ordinary head. */
export function mailWith(entity: Buffer | string, from = 'alice@example.org'): Buffer {
  const head = `From: Alice <${from}>\r\nTo: cirt@example.net\r\nSubject: outer\r\nMIME-Version: 1.0\r\n`;
  return Buffer.concat([Buffer.from(head), typeof entity === 'string' ? Buffer.from(entity) : entity]);
}

/** Only the content fields and the body of a message. */
export function entityOf(mail: Buffer): Buffer {
  const end = mail.indexOf('\r\n\r\n');
  const fields = mail.toString('latin1', 0, end).split(/\r\n(?![ \t])/);
  const content = fields.filter((field) => /^content-/i.test(field)).join('\r\n');
  return Buffer.concat([Buffer.from(`${content}\r\n\r\n`, 'latin1'), mail.subarray(end + 4)]);
}

export function keysOf(given: {
  pgpPrivate?: OpenKeys['pgpPrivate'];
  smimePrivate?: OpenKeys['smimePrivate'];
  pgp?: readonly KnownPgpKey[];
  certificates?: readonly KnownCertificate[];
  trustedCas?: readonly string[];
  at?: Date;
}): OpenKeys {
  return {
    pgpPrivate: given.pgpPrivate ?? [],
    smimePrivate: given.smimePrivate ?? [],
    findPgpKeys: () => Promise.resolve(given.pgp ?? []),
    findCertificates: () => Promise.resolve(given.certificates ?? []),
    trustedCas: given.trustedCas ?? [],
    at: given.at ?? new Date(),
  };
}
