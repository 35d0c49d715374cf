import { Injectable } from '@nestjs/common';
import { LOCALES, type Locale } from '@tocsin/config';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Database } from '@tocsin/platform';
import { TEMPLATE_RULES } from '../templates/template-rules.js';
import { TEMPLATE_NAMES, type TemplateName } from '../templates/template.js';
import { TEMPLATES } from '../templates/templates.js';

export interface TemplateLine {
  name: TemplateName;
  locale: Locale;
  /** 0 where nobody ever changed it. */
  version: number;
  /** The site's own words hold. */
  changed: boolean;
  changedBy: string | null;
  changedAt: Date | null;
  /** False: no text of this language is delivered, so another language stands in. */
  delivered: boolean;
  /** Behind `::`; null: it leaves by itself. */
  shortcut: string | null;
}

type Row = Pick<TemplateLine, 'name' | 'locale' | 'version' | 'changed' | 'changedBy' | 'changedAt'>;

/** Every template in every language, and who changed it. */
@Injectable()
export class ListTemplateTexts {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
  ) {}

  async execute(actor: Actor): Promise<TemplateLine[]> {
    this.access.require(actor, 'templates.manage');
    const rows = await this.database.query<Row>(
      `SELECT t.name, t.locale, t.version, t.text IS NOT NULL AS changed, v.author_name AS "changedBy", v.at AS "changedAt"
         FROM correspondence.template_text t
         JOIN correspondence.template_version v ON v.template_id = t.id AND v.version = t.version`,
    );
    const untouched = { version: 0, changed: false, changedBy: null, changedAt: null };
    return TEMPLATE_NAMES.flatMap((name) =>
      LOCALES.map((locale) => ({
        ...untouched,
        ...rows.find((row) => row.name === name && row.locale === locale),
        name,
        locale,
        delivered: TEMPLATES[name][locale] !== undefined,
        shortcut: TEMPLATE_RULES[name].shortcut,
      })),
    );
  }
}
