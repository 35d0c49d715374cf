import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Database } from '@tocsin/platform';
import { TemplateTexts } from '../templates/template-texts.js';
import {
  type ClosingReason,
  type RenderedTemplate,
  TEMPLATE_NAMES,
  type TemplateName,
} from '../templates/template.js';

export interface TemplateFilter {
  name?: TemplateName;
  /** Else the language of the report, else the site's. */
  locale?: string;
  /** A report whose reference is filled in. */
  report?: string;
  reason?: ClosingReason;
}

/** Every template as it holds now, rendered. */
@Injectable()
export class ListTemplates {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly texts: TemplateTexts,
  ) {}

  async execute(actor: Actor, filter: TemplateFilter): Promise<RenderedTemplate[]> {
    this.access.require(actor, 'message.send');
    const reference = filter.report?.trim().toUpperCase();
    const language = filter.locale ?? (reference ? await this.languageOf(reference) : null);
    const names = filter.name ? [filter.name] : TEMPLATE_NAMES;
    const wordings = await this.texts.wordings(names);
    const facts = { language, reference, reason: filter.reason };
    return names.map((name) => this.texts.renderWith(wordings, name, facts));
  }

  private async languageOf(reference: string): Promise<string | null> {
    const [row] = await this.database.query<{ language: string | null }>(
      `SELECT language FROM intake.report WHERE reference = $1`,
      [reference],
    );
    return row?.language ?? null;
  }
}
