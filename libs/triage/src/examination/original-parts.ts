import { type OriginalMail } from '@tocsin/mail';
import { type ReportPart } from './report-part.js';

/** Who sent it and where answers go; relays on the way and recipients say nothing of the attacker. */
const TELLING = ['reply-to', 'return-path', 'x-originating-ip'];

/**
 * What the heads of mails that a report passes on say of their senders, with the first hop: the oldest `received`, which
 * the sender's own side wrote or met. Only of those attached as they were: what is quoted stands in the text already.
 * Pure.
 */
export function originalParts(originals: readonly OriginalMail[]): ReportPart[] {
  return originals
    .filter(({ origin }) => origin === 'attached')
    .flatMap(({ from, headers }) => [
      part('from', from === null ? [] : [from]),
      ...TELLING.map((name) => part(name, headers[name] ?? [])),
      part('received', (headers['received'] ?? []).slice(-1)),
    ])
    .filter(({ text }) => text !== '');
}

function part(name: string, values: readonly string[]): ReportPart {
  return { place: `original:${name}`, text: values.join('\n') };
}
