import { Inject, Injectable } from '@nestjs/common';
import { type Locale, type TocsinConfig } from '@tocsin/config';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Config, Database } from '@tocsin/platform';
import { investigationUnknown, reportUnknown } from '../correspondence.errors.js';
import { fillVariables } from '../templates/fill-variables.js';
import { mailLocale, spokenDuration } from '../templates/render-template.js';
import { TEMPLATE_RULES } from '../templates/template-rules.js';
import {
  CLOSING_REASONS,
  type ClosingReason,
  TEMPLATE_NAMES,
  type TemplateName,
} from '../templates/template.js';
import { TemplateTexts, triageMinutes } from '../templates/template-texts.js';
import { variableValues } from '../templates/variable-values.js';
import { visibleConversation } from '../thread/visible-conversation.js';

/** A text that is put into an answer by `::shortcut`. */
export interface AnswerText {
  shortcut: string;
  kind: 'template' | 'module';
  /** Of a module; a template is named by the client in its own language. */
  title: string | null;
  template: TemplateName | null;
  reason: ClosingReason | null;
  locale: Locale;
  /** Not the reader's language. */
  fallback: boolean;
  text: string;
}

export interface AnswerTextFilter {
  /** Whose answer it is: language and reference are his. Without it, variables stay open. */
  report?: string;
  /** Or for which third party it is: language and reference are its. */
  investigation?: string;
  /** Else the report's, else the site's. */
  locale?: string;
}

/** Closing for another reason than that it is solved: `::end-spam`. */
const ENDING = 'end-';

interface ModuleRow {
  shortcut: string;
  locale: Locale;
  title: string;
  text: string;
  own: boolean;
}

/** What the composer offers behind `::`: templates that people send, and text modules of the site and of his teams. */
@Injectable()
export class ListAnswerTexts {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly texts: TemplateTexts,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  /** @throws DomainError `CORRESPONDENCE.REPORT_UNKNOWN` (404) for what is not there and what he may not see alike */
  async execute(actor: Actor, filter: AnswerTextFilter): Promise<AnswerText[]> {
    this.access.require(actor, 'message.send');
    const report = filter.investigation
      ? await this.investigation(actor, filter.investigation)
      : filter.report
        ? await this.report(actor, filter.report)
        : null;
    const language = filter.locale ?? report?.language ?? null;
    const templates = await this.templates(language, report?.reference);
    const modules = await this.modules(actor, language, report?.reference);
    // Rarely wanted last: a list is read from its top.
    const rare = templates.filter(({ shortcut }) => shortcut.startsWith(ENDING));
    return [...templates.filter((each) => !rare.includes(each)), ...modules, ...rare];
  }

  private async templates(language: string | null, reference: string | undefined): Promise<AnswerText[]> {
    const wordings = await this.texts.wordings();
    return TEMPLATE_NAMES.flatMap((name) => {
      const { shortcut } = TEMPLATE_RULES[name];
      if (shortcut === null) return [];
      const reasons = name === 'closed' ? CLOSING_REASONS : [undefined];
      return reasons.map((reason, index) => {
        const { locale, fallback, text } = this.texts.renderWith(wordings, name, {
          language,
          reference,
          reason,
        });
        return {
          // `::c` closes what is resolved; the others say their reason.
          shortcut: reason === undefined || index === 0 ? shortcut : `${ENDING}${reason}`,
          kind: 'template' as const,
          title: null,
          template: name,
          reason: reason ?? null,
          locale,
          fallback,
          text,
        };
      });
    });
  }

  /** A team's own text goes before the site's under the same shortcut, in whichever language it is. */
  private async modules(
    actor: Actor,
    language: string | null,
    reference: string | undefined,
  ): Promise<AnswerText[]> {
    const rows = await this.database.query<ModuleRow>(
      `SELECT shortcut, locale, title, text, team_id IS NOT NULL AS own FROM correspondence.text_module
        WHERE team_id IS NULL OR team_id = ANY($1::uuid[]) ORDER BY shortcut, team_id NULLS LAST, locale LIMIT 2000`,
      [[...actor.teamIds]],
    );
    const shortcuts = [...new Set(rows.map(({ shortcut }) => shortcut))];
    return shortcuts.flatMap((shortcut) => {
      const all = rows.filter((row) => row.shortcut === shortcut);
      const own = all.filter((row) => row.own);
      const offered = own.length > 0 ? own : all;
      const { defaultLocale } = this.config.site;
      const chosen = mailLocale(
        language,
        offered.map(({ locale }) => locale),
        defaultLocale,
      );
      const module = offered.find(({ locale }) => locale === chosen?.locale);
      if (!chosen || !module) return [];
      const values = {
        ...variableValues(this.config),
        reference,
        within: spokenDuration(triageMinutes(), chosen.locale),
      };
      const { title, text } = module;
      const shown = { shortcut, title, ...chosen, text: fillVariables(text, values, chosen.locale) };
      return [{ ...shown, kind: 'module' as const, template: null, reason: null }];
    });
  }

  private async investigation(
    actor: Actor,
    ref: string,
  ): Promise<{ reference: string; language: string | null }> {
    const params: unknown[] = [ref.trim().toUpperCase()];
    const [row] = await this.database.query<{ reference: string; language: string | null }>(
      `SELECT v.reference, v.language FROM correspondence.investigation v
        WHERE v.reference = $1 AND ${visibleConversation('v.incident_id', 'NULL', actor, params)}`,
      params,
    );
    if (!row) throw investigationUnknown();
    return row;
  }

  private async report(
    actor: Actor,
    report: string,
  ): Promise<{ reference: string; language: string | null }> {
    const params: unknown[] = [report.trim().toUpperCase()];
    const [row] = await this.database.query<{ reference: string; language: string | null }>(
      `SELECT r.reference, r.language FROM intake.report r
        WHERE r.reference = $1 AND ${visibleConversation('NULL', 'r.id', actor, params)}`,
      params,
    );
    if (!row) throw reportUnknown();
    return row;
  }
}
