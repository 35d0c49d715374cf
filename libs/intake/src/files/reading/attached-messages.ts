import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import {
  foldText,
  type MailAddress,
  type MailAttachment,
  type MailKind,
  type MailProblem,
  type OriginalMail,
  type ParsedMail,
  readMessageFile,
  type TextFold,
} from '@tocsin/mail';
import { Database } from '@tocsin/platform';
import { fileSealed, noMessage } from '../../intake.errors.js';
import { type HandedFile } from '../download/hand-out.js';

/** A mail that came as a file of another (`.eml`, `.msg`, `winmail.dat`), read for showing. A stranger's words. */
export interface AttachedMessageView {
  subject: string;
  from: MailAddress | null;
  sender: MailAddress | null;
  to: MailAddress[];
  cc: MailAddress[];
  replyTo: MailAddress[];
  date: Date | null;
  messageId: string | null;
  language: string | null;
  kind: MailKind;
  text: string;
  folds: TextFold[];
  /** Sanitised. */
  html: string | null;
  headers: Record<string, string[]>;
  /** Their bytes are inside the file. */
  attachments: Omit<MailAttachment, 'content'>[];
  originals: OriginalMail[];
  problems: MailProblem[];
}

/** Reads mails among stored files. Whoever calls has made sure that the reader may see the file. */
@Injectable()
export class AttachedMessages {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
  ) {}

  /** @throws DomainError `INTAKE.FILE_SEALED`, `IDENTITY.FORBIDDEN`: infected (403); `INTAKE.NO_MESSAGE` (404) */
  async read(actor: Actor, file: HandedFile & { sha256: string }): Promise<AttachedMessageView> {
    const [known] = await this.database.query<{ sealed: boolean; infected: boolean }>(
      `SELECT sealed, state = 'infected' AS infected FROM intake.file_verdict WHERE sha256 = $1`,
      [file.sha256],
    );
    if (known?.sealed) throw fileSealed();
    if (known?.infected) this.access.require(actor, 'file.quarantined');
    const mail = await readMessageFile(file.bytes, file.name, file.contentType);
    if (!mail) throw noMessage();
    return viewOf(mail);
  }
}

function viewOf(mail: ParsedMail): AttachedMessageView {
  const { subject, from, sender, to, cc, replyTo, date, messageId, language, kind, text, html, headers } =
    mail;
  return {
    subject,
    from,
    sender,
    to,
    cc,
    replyTo,
    date,
    messageId,
    language,
    kind,
    text,
    folds: foldText(text),
    html,
    headers,
    attachments: mail.attachments.map(
      ({ name, contentType, size, sha256, inline, contentId, unpackedFrom, problems }) => ({
        name,
        contentType,
        size,
        sha256,
        inline,
        contentId,
        unpackedFrom,
        problems,
      }),
    ),
    originals: mail.originals,
    problems: mail.problems,
  };
}
