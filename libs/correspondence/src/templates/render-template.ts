import { type Locale } from '@tocsin/config';
import { fillVariables } from './fill-variables.js';
import {
  type RenderedTemplate,
  type TemplateName,
  type TemplateVariables,
  type TemplateWording,
} from './template.js';
import { TEMPLATES } from './templates.js';

/** What a site wrote itself, by language. */
export type SiteWordings = Partial<Record<Locale, TemplateWording>>;

/** The language that a text of ours is written in for somebody who asked for `wanted`, and whether it is his. */
export function mailLocale(
  wanted: string | null,
  available: readonly Locale[],
  siteDefault: Locale,
): { locale: Locale; fallback: boolean } | null {
  const asked = primaryTag(wanted);
  const locale = [asked, siteDefault, 'en', ...available].find((each): each is Locale =>
    available.some((one) => one === each),
  );
  return locale === undefined ? null : { locale, fallback: locale !== asked };
}

/**
 * A template in the language asked for, or else, and saying so, in the site's own; English stands behind both.
 * Variables left out stay visible as `{{name}}`, so that a text module shows what is still to be filled in.
 * @param wordings what the site wrote over the delivered texts of this template
 */
export function renderTemplate(
  name: TemplateName,
  wanted: string | null,
  siteDefault: Locale,
  variables: Partial<TemplateVariables>,
  wordings: SiteWordings = {},
): RenderedTemplate {
  const versions = TEMPLATES[name];
  const chosen = mailLocale(wanted, localesOf(versions), siteDefault);
  const template = chosen && versions[chosen.locale];
  if (!template) throw new Error(`the template ${name} exists in no language`);
  const { locale, fallback } = chosen;
  const { reason, ...plain } = variables;
  const values = { ...plain, reason: reason && template.reasons?.[reason] };
  const wording = wordings[locale];
  return {
    name,
    locale,
    fallback,
    changed: wording !== undefined,
    subject: fillVariables((wording ?? template).subject, values, locale),
    text: fillVariables((wording ?? template).text, values, locale),
  };
}

/** `fr` of `fr-CA`; null for nothing. */
export function primaryTag(language: string | null): string | null {
  return language?.toLowerCase().split('-', 1)[0] ?? null;
}

function localesOf(versions: Partial<Record<Locale, unknown>>): Locale[] {
  return Object.keys(versions) as Locale[];
}

/** Minutes as people say them: "15 minutes", "8 hours", "2 days". */
export function spokenDuration(minutes: number, locale: Locale): string {
  const [value, unit] =
    minutes >= 1440 ? [minutes / 1440, 'day'] : minutes >= 60 ? [minutes / 60, 'hour'] : [minutes, 'minute'];
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    unitDisplay: 'long',
    maximumFractionDigits: 0,
    numberingSystem: 'latn',
  }).format(Math.ceil(value));
}
