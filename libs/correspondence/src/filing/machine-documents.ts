import { contentOfXarf, documentsOfMail } from '@tocsin/intake';
import { type MailAttachment, type ParsedMail } from '@tocsin/mail';
import { sha256Hex } from '@tocsin/platform';

/** What a message says as data, and its files: those of the mail, and the evidence in a XARF document that it carries. */
export interface MessageData {
  fields: Record<string, unknown> | null;
  files: MailAttachment[];
}

/** Whether it carries what is sealed as it comes in: it becomes a report of its own then, as a thread has no seal. */
export function carriesSealed({ documents }: ParsedMail): boolean {
  if (documents.length === 0) return false;
  return documentsOfMail(documents).readings.some(({ report }) => report.childProtection);
}

/** A message is one answer, so it shows the first document as data; all of them are among its files. */
export function dataOf(mail: ParsedMail): MessageData {
  const fields = mail.fields ? { ...mail.fields } : null;
  const [first] = mail.documents.length > 0 ? documentsOfMail(mail.documents).readings : [];
  if (!first) return { fields, files: mail.attachments };
  const content = contentOfXarf(first);
  const evidence = content.attachments.map(({ name, contentType, bytes }) => ({
    name,
    contentType,
    size: bytes.length,
    sha256: sha256Hex(bytes),
    content: bytes,
    inline: false,
    contentId: null,
    unpackedFrom: 'xarf.json',
    problems: [],
  }));
  return { fields: { ...fields, ...content.fields }, files: [...mail.attachments, ...evidence] };
}
