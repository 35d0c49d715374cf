import { Inject, Injectable } from '@nestjs/common';
import { type TocsinConfig } from '@tocsin/config';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { IncidentReferences } from '@tocsin/incidents';
import { Config, Database } from '@tocsin/platform';
import { type BulkOrder } from '../bulk/bulk-order.js';
import { type BulkRecipient, BulkRecipients } from '../bulk/bulk-recipients.js';
import { BulkWords } from '../bulk/bulk-words.js';
import { ReplyFiles } from '../files/reply-files.js';
import { finishedText } from '../message/finished-text.js';
import { Signatures } from '../texts/signatures.js';
import { AnswerableReports } from '../thread/answerable-reports.js';

export interface BulkReplyPreview {
  recipients: BulkRecipient[];
  /** How it reads in each wording, at the first reporter who gets it. */
  samples: { wordingKey: string; reportRef: string; text: string }[];
  /** References of reports that stand in the writer's own words: every reporter would read them. */
  named: string[];
}

/** Who would get an answer to all, by which way, in which language and words; nothing is written. */
@Injectable()
export class PreviewBulkReply {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly incidents: IncidentReferences,
    private readonly reports: AnswerableReports,
    private readonly recipients: BulkRecipients,
    private readonly words: BulkWords,
    private readonly files: ReplyFiles,
    private readonly signatures: Signatures,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  /** @throws DomainError `INCIDENT.UNKNOWN` (404), `CORRESPONDENCE.TEXT_REFUSED`, `CORRESPONDENCE.BULK_UNWORDED` (422) */
  async execute(
    actor: Actor,
    incidentRef: string,
    wanted: Omit<BulkOrder, 'files'> & { attach?: readonly string[] },
  ): Promise<BulkReplyPreview> {
    this.access.require(actor, 'message.send');
    const incident = await this.incidents.findByReference(actor, incidentRef);
    this.words.require(wanted);
    const wordings = await this.words.wordings(wanted);
    return this.database.transaction(async (tx) => {
      const { attach, ...words } = wanted;
      const chooseable = await this.reports.idsOf(tx, actor, incident.id);
      const order = { ...words, files: await this.files.take(tx, actor, chooseable, { attach }) };
      const recipients = await this.recipients.of(tx, actor, incident, order);
      const samples: BulkReplyPreview['samples'] = [];
      for (const one of recipients) {
        const { wordingKey, reportRef, tlp } = one;
        if (one.state !== 'ready' || samples.some((sample) => sample.wordingKey === wordingKey)) continue;
        const language = one.wording.locale;
        const teamId = incident.team?.id ?? null;
        const signature = await this.signatures.choose(tx, actor, teamId, language, reportRef);
        const text = this.words.of(order, wordingKey, reportRef, wordings);
        const parts = { text, tlp, drill: incident.drill, automatic: false, reportRef, language, signature };
        samples.push({ wordingKey, reportRef, text: finishedText(parts, this.config.site.name) });
      }
      const named = [...new Set(wanted.text?.match(/\bR-\d{4}-\d{6,}\b/g) ?? [])];
      return { recipients, samples, named };
    });
  }
}
