import { Inject, Injectable } from '@nestjs/common';
import { type TlpLabel, type TocsinConfig } from '@tocsin/config';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { type EncryptionWish, MailProtection, type Protection } from '@tocsin/keyring';
import { Config, Database } from '@tocsin/platform';
import { type RefusalReason, ReleaseGate } from '@tocsin/release';
import { ReplyFiles } from '../files/reply-files.js';
import { clearanceNow } from '../investigations/clearance.js';
import { Investigations } from '../investigations/investigations.js';
import { ReporterNames } from '../investigations/reporter-names.js';
import { finishedText } from '../message/finished-text.js';
import { subjectLine } from '../message/subject-line.js';
import { releaseToThirdParty } from '../outbox/release-request.js';
import { repeatsDecrypted } from '../outbox/repeats-decrypted.js';
import { holdsEvidence } from '../outbox/sealed-evidence.js';
import { Signatures } from '../texts/signatures.js';
import { labelOfReply } from '../thread/reply-writer.js';
import { ThreadRepository } from '../thread/thread.repository.js';

export interface ThirdPartyDraftView {
  text: string;
  tlp?: TlpLabel;
  to?: readonly string[];
  attach?: readonly string[];
  encrypt?: EncryptionWish;
}

/** A message to a third party as it would leave. */
export interface ThirdPartyPreview {
  to: string[];
  subject: string;
  text: string;
  tlp: TlpLabel;
  clearance: TlpLabel;
  encrypted: boolean;
  protection: Protection;
  files: { name: string; contentType: string; size: number }[];
  /** What in it tells who reported to us. */
  named: string[];
  /** Why it would not leave; null: it would. */
  refused: RefusalReason | null;
}

/** How a message would read, what it would give away, and whether the gate would let it pass; nothing is written. */
@Injectable()
export class PreviewThirdParty {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly investigations: Investigations,
    private readonly threads: ThreadRepository,
    private readonly names: ReporterNames,
    private readonly files: ReplyFiles,
    private readonly signatures: Signatures,
    private readonly protection: MailProtection,
    private readonly gate: ReleaseGate,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  /** @throws DomainError `CORRESPONDENCE.INVESTIGATION_UNKNOWN` (404), those of `ReplyFiles.take` */
  async execute(actor: Actor, ref: string, draft: ThirdPartyDraftView): Promise<ThirdPartyPreview> {
    this.access.require(actor, 'message.send');
    return this.database.transaction(async (tx) => {
      const investigation = await this.investigations.lockVisible(tx, actor, ref);
      const { incident, thread, reference, language } = investigation;
      const reports = await this.investigations.reportsOf(tx, incident.id);
      const files = await this.files.take(tx, actor, reports, { attach: draft.attach });
      const to = draft.to?.length ? [...draft.to] : await this.investigations.recipients(tx, thread.id);
      const tlp = labelOfReply(draft.tlp ?? incident.tlp, files);
      const { drill, teamId } = incident;
      const protection = await this.protection.plan(tx, to, draft.encrypt ?? 'auto');
      const { encrypted } = protection;
      const subject = thread.subject;
      const sealed = await holdsEvidence(tx, reports, { subject, text: draft.text });
      const confidential = await repeatsDecrypted(tx, reports, draft);
      const addressed = to.map((address) => ({ name: '', address }));
      const leaving = { tlp, drill, to: addressed, encrypted, sealed, confidential };
      const clearance = await clearanceNow(tx, investigation, to);
      const decision = this.gate.preview(await releaseToThirdParty(tx, leaving, clearance));
      const signature = await this.signatures.choose(tx, actor, teamId, language, reference);
      const reply = (await this.threads.chain(tx, thread.id)).ids.length > 0;
      return {
        to,
        subject: subjectLine({ reference, tlp, drill, reply, words: subject }),
        text: finishedText(
          { text: draft.text, tlp, drill, automatic: false, reportRef: reference, language, signature },
          this.config.site.name,
        ),
        tlp,
        clearance,
        encrypted,
        protection,
        files: files.map(({ name, contentType, size }) => ({ name, contentType, size })),
        named: await this.names.in(tx, reports, { subject, text: draft.text, to, files }),
        refused: decision.allowed ? null : decision.reason,
      };
    });
  }
}
