import { Inject, Injectable } from '@nestjs/common';
import { type Locale, type TocsinConfig } from '@tocsin/config';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Config, Database } from '@tocsin/platform';
import { reportUnknown } from '../correspondence.errors.js';
import { finishedText } from '../message/finished-text.js';
import { subjectLine } from '../message/subject-line.js';
import { checkWording, type WordingProblem } from '../templates/check-wording.js';
import { normaliseWording, wordingRulesOf } from '../templates/template-rules.js';
import { type ClosingReason, type TemplateName, type TemplateWording } from '../templates/template.js';
import { TemplateTexts } from '../templates/template-texts.js';
import { visibleConversation } from '../thread/visible-conversation.js';

export interface PreviewRequest {
  name: TemplateName;
  locale: Locale;
  /** What is being written; else what holds. */
  wording?: TemplateWording;
  drill: boolean;
  /** A report whose reference is filled in; else an invented one. */
  report?: string;
  reason?: ClosingReason;
}

export interface TemplatePreview {
  subject: string;
  text: string;
  /** What stands in the way of saving it. */
  problems: WordingProblem[];
}

/** Of no report: it is shown as what it is, an example. */
const SAMPLE_REFERENCE = 'R-2026-000000';

/** How a mail from a template will read, before anybody gets it; nothing is stored. */
@Injectable()
export class PreviewTemplate {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly texts: TemplateTexts,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  /** @throws DomainError `CORRESPONDENCE.REPORT_UNKNOWN` (404) for what is not there and what he may not see alike */
  async execute(actor: Actor, request: PreviewRequest): Promise<TemplatePreview> {
    this.access.require(actor, 'templates.manage');
    const { name, locale, drill } = request;
    const reference = request.report ? await this.reference(actor, request.report) : SAMPLE_REFERENCE;
    const wording = request.wording && normaliseWording(request.wording);
    const wordings = wording ? { [name]: { [locale]: wording } } : await this.texts.wordings([name]);
    const reason = request.reason ?? (name === 'closed' ? 'resolved' : undefined);
    const rendered = this.texts.renderWith(wordings, name, { language: locale, reference, reason });
    const parts = { reportRef: reference, tlp: 'CLEAR' as const, drill, language: locale, signature: null };
    return {
      subject: subjectLine({ reference, tlp: 'CLEAR', drill, reply: false, words: rendered.subject }),
      text: finishedText({ ...parts, text: rendered.text, automatic: true }, this.config.site.name),
      problems: wording ? checkWording(wording, wordingRulesOf(name)) : [],
    };
  }

  private async reference(actor: Actor, report: string): Promise<string> {
    const params: unknown[] = [report.trim().toUpperCase()];
    const [row] = await this.database.query<{ reference: string }>(
      `SELECT r.reference FROM intake.report r
        WHERE r.reference = $1 AND ${visibleConversation('NULL', 'r.id', actor, params)}`,
      params,
    );
    if (!row) throw reportUnknown();
    return row.reference;
  }
}
