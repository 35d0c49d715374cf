import { type Locale } from '@tocsin/config';
import { type RenderedTemplate, type TemplateName, type TemplateVariables } from './template.js';
import { TEMPLATES } from './templates.js';

/**
 * A template in the language asked for, or else, and saying so, in the site's own; English stands behind both.
 * Variables left out stay visible as `{{name}}`, so that a text module shows what is still to be filled in.
 */
export function renderTemplate(
  name: TemplateName,
  wanted: string | null,
  siteDefault: Locale,
  variables: Partial<TemplateVariables>,
): RenderedTemplate {
  const versions = TEMPLATES[name];
  const locale = [primaryTag(wanted), siteDefault, 'en'].find(
    (each): each is Locale => each !== null && Object.hasOwn(versions, each),
  );
  const template = locale && versions[locale];
  if (!locale || !template) throw new Error(`the template ${name} exists in no language`);
  const { reason, ...plain } = variables;
  const values: Record<string, string | undefined> = {
    ...plain,
    reason: reason && template.reasons?.[reason],
  };
  const fill = (text: string) =>
    text.replaceAll(/\{\{(\w+)\}\}/g, (hole, key: string) => values[key] ?? hole);
  return {
    name,
    locale,
    fallback: locale !== primaryTag(wanted),
    subject: fill(template.subject),
    text: fill(template.text),
  };
}

function primaryTag(language: string | null): string | null {
  return language?.toLowerCase().split('-', 1)[0] ?? null;
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
