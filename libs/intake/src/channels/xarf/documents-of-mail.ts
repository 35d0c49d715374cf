import { readers, stripInternal, type XarfReading } from '@tocsin/formats';
import { type MachineDocument } from '@tocsin/mail';

/** The XARF and X-ARF of a mail, read. */
export interface MailedXarf {
  /** A report each. */
  readings: XarfReading[];
  /** Documents of which nothing could be read. */
  unread: number;
  /** Documents that hold their sender's own notes (`_internal`), with what takes their place in copies. */
  stripped: { sha256: string | null; content: Buffer }[];
}

/** More reports than this out of one mail is an attack on the queue, not a service. */
const MOST = 500;

/**
 * Reads the documents of a mail. Nobody waits for an answer who could send a better one, so faulty ones are taken too:
 * what is wrong stands beside them. Pure.
 */
export function documentsOfMail(documents: readonly MachineDocument[]): MailedXarf {
  const found: MailedXarf = { readings: [], unread: 0, stripped: [] };
  for (const { format, content, sha256 } of documents) {
    const results = readers[format](content);
    if (results.length === 0) found.unread += 1;
    for (const reading of results) {
      if (!reading.form || found.readings.length >= MOST) found.unread += 1;
      else found.readings.push(reading);
    }
    const copy = format === 'xarf' ? stripInternal(content) : null;
    if (copy) found.stripped.push({ sha256, content: copy });
  }
  return found;
}
