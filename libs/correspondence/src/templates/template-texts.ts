import { Inject, Injectable } from '@nestjs/common';
import { type Locale, sla, type TocsinConfig } from '@tocsin/config';
import { Config, Database } from '@tocsin/platform';
import { renderTemplate, type SiteWordings, spokenDuration } from './render-template.js';
import { type ClosingReason, type RenderedTemplate, TEMPLATE_NAMES, type TemplateName } from './template.js';
import { variableValues } from './variable-values.js';

export type Wordings = Partial<Record<TemplateName, SiteWordings>>;

/** What is known when a template is rendered; the rest comes from the settings. */
export interface RenderFacts {
  /** The reader's language; null = not known. */
  language: string | null;
  reference?: string;
  reason?: ClosingReason;
  /** What `{{within}}` says; absent: how soon a report is looked at. */
  withinMinutes?: number;
}

/** The templates as they hold now: what the site wrote, else what was delivered. */
@Injectable()
export class TemplateTexts {
  constructor(
    private readonly database: Database,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  /** What the site wrote over the delivered texts, in one statement for however many templates. */
  async wordings(names: readonly TemplateName[] = TEMPLATE_NAMES): Promise<Wordings> {
    const rows = await this.database.query<{
      name: TemplateName;
      locale: Locale;
      subject: string;
      text: string;
    }>(
      `SELECT name, locale, subject, text FROM correspondence.template_text
        WHERE name = ANY($1) AND text IS NOT NULL AND subject IS NOT NULL`,
      [names],
    );
    const wordings: Wordings = {};
    for (const { name, locale, subject, text } of rows)
      wordings[name] = { ...wordings[name], [locale]: { subject, text } };
    return wordings;
  }

  async render(name: TemplateName, facts: RenderFacts): Promise<RenderedTemplate> {
    return this.renderWith(await this.wordings([name]), name, facts);
  }

  renderWith(wordings: Wordings, name: TemplateName, facts: RenderFacts) {
    const { language, reference, reason, withinMinutes = triageMinutes() } = facts;
    const { defaultLocale } = this.config.site;
    const render = (within?: string) =>
      renderTemplate(
        name,
        language,
        defaultLocale,
        { ...variableValues(this.config), reference, reason, within },
        wordings[name],
      );
    // Twice, because the duration is said in the language that the template turns out to have.
    return render(spokenDuration(withinMinutes, render().locale));
  }
}

/** How soon a report is looked at: the agreement for the lowest severity, which every report has at least. */
export const triageMinutes = (): number => sla.minutesByLevel[0]?.triage ?? 0;
