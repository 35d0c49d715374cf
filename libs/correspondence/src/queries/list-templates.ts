import { Inject, Injectable } from '@nestjs/common';
import { sla, type TocsinConfig } from '@tocsin/config';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Config, Database } from '@tocsin/platform';
import { renderTemplate, spokenDuration } from '../templates/render-template.js';
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

/** The templates as texts to start an answer from (`::` in the composer). */
@Injectable()
export class ListTemplates {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  async execute(actor: Actor, filter: TemplateFilter): Promise<RenderedTemplate[]> {
    this.access.require(actor, 'message.send');
    const reference = filter.report?.trim().toUpperCase();
    const locale = filter.locale ?? (reference ? await this.languageOf(reference) : null);
    const { site, portal } = this.config;
    const names = filter.name ? [filter.name] : TEMPLATE_NAMES;
    const minutes = sla.minutesByLevel[0]?.triage ?? 0;
    return names.map((name) => {
      const known = {
        reference,
        site: site.name,
        phone: site.emergencyPhone,
        portal: portal.publicUrl,
        reason: filter.reason,
      };
      const { locale: found } = renderTemplate(name, locale, site.defaultLocale, known);
      return renderTemplate(name, locale, site.defaultLocale, {
        ...known,
        within: spokenDuration(minutes, found),
      });
    });
  }

  private async languageOf(reference: string): Promise<string | null> {
    const [row] = await this.database.query<{ language: string | null }>(
      `SELECT language FROM intake.report WHERE reference = $1`,
      [reference],
    );
    return row?.language ?? null;
  }
}
