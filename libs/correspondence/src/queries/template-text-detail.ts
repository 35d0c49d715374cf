import { Injectable } from '@nestjs/common';
import { LOCALES, type Locale } from '@tocsin/config';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Database } from '@tocsin/platform';
import { templateUnknown } from '../correspondence.errors.js';
import { TEMPLATE_RULES, type VariableName, variablesOf } from '../templates/template-rules.js';
import { TEMPLATE_NAMES, type TemplateName, type TemplateWording } from '../templates/template.js';
import { TEMPLATES } from '../templates/templates.js';

/** One version; subject and text are null where somebody went back to the delivered text. */
export interface TemplateHistoryLine {
  version: number;
  author: string;
  at: Date;
  subject: string | null;
  text: string | null;
}

export interface TemplateTextView extends TemplateWording {
  name: TemplateName;
  locale: Locale;
  version: number;
  changed: boolean;
  /** What came with Tocsin; null: not in this language. */
  delivered: TemplateWording | null;
  variables: readonly VariableName[];
  required: readonly VariableName[];
  /** Newest first. */
  history: TemplateHistoryLine[];
}

/** One template in one language: what holds, what was delivered, what it said before. */
@Injectable()
export class TemplateTextDetail {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
  ) {}

  /** @throws DomainError `CORRESPONDENCE.TEMPLATE_UNKNOWN` (404) */
  async execute(actor: Actor, name: TemplateName, locale: Locale): Promise<TemplateTextView> {
    this.access.require(actor, 'templates.manage');
    if (!TEMPLATE_NAMES.includes(name) || !LOCALES.includes(locale)) throw templateUnknown();
    const history = await this.database.query<TemplateHistoryLine>(
      `SELECT v.version, v.author_name AS author, v.at, v.subject, v.text
         FROM correspondence.template_version v JOIN correspondence.template_text t ON t.id = v.template_id
        WHERE t.name = $1 AND t.locale = $2 ORDER BY v.version DESC LIMIT 100`,
      [name, locale],
    );
    const [newest] = history;
    const template = TEMPLATES[name][locale];
    const delivered = template ? { subject: template.subject, text: template.text } : null;
    const changed = newest?.text !== null && newest?.text !== undefined;
    return {
      name,
      locale,
      version: newest?.version ?? 0,
      changed,
      subject: (changed ? newest.subject : delivered?.subject) ?? '',
      text: (changed ? newest.text : delivered?.text) ?? '',
      delivered,
      variables: variablesOf(name),
      required: TEMPLATE_RULES[name].required,
      history,
    };
  }
}
