import { MAX_TEMPLATE_WORDS, type WordingRules } from './check-wording.js';
import { type TemplateName, type TemplateVariables, type TemplateWording } from './template.js';

export type VariableName = keyof TemplateVariables;

/** What may stand in any of our texts; `reason` only where the template brings its sentences. */
export const VARIABLES: readonly VariableName[] = ['reference', 'site', 'phone', 'portal', 'within'];

export interface TemplateRules {
  /** Without these a reader could not answer us, or not check that it is us. */
  required: readonly VariableName[];
  /** Behind `::` in the composer; null: it leaves by itself, nobody picks it. */
  shortcut: string | null;
}

const ALWAYS: readonly VariableName[] = ['reference', 'phone'];

export const TEMPLATE_RULES: Record<TemplateName, TemplateRules> = {
  received: { required: ALWAYS, shortcut: null },
  'need-information': { required: ALWAYS, shortcut: 'n' },
  accepted: { required: ALWAYS, shortcut: 'a' },
  referred: { required: ALWAYS, shortcut: 'r' },
  closed: { required: [...ALWAYS, 'reason'], shortcut: 'c' },
  'message-waiting': { required: [...ALWAYS, 'portal'], shortcut: null },
  'victim-notification': { required: ALWAYS, shortcut: 'v' },
  'takedown-request': { required: ALWAYS, shortcut: 't' },
  'key-problem': { required: ALWAYS, shortcut: 'k' },
  'file-rejected': { required: ALWAYS, shortcut: 'f' },
  'deadline-near': { required: [...ALWAYS, 'within'], shortcut: null },
  'deadline-missed': { required: ALWAYS, shortcut: null },
};

/** What the texts of a template may name. */
export function variablesOf(name: TemplateName): readonly VariableName[] {
  return name === 'closed' ? [...VARIABLES, 'reason'] : VARIABLES;
}

/** What holds for every wording of a template. */
export function wordingRulesOf(name: TemplateName): WordingRules {
  return {
    allowed: variablesOf(name),
    required: TEMPLATE_RULES[name].required,
    maxWords: MAX_TEMPLATE_WORDS,
    links: false,
  };
}

/** What holds for text modules and signatures: parts of an answer that a person reads before it leaves. */
export const PART_RULES: WordingRules = { allowed: VARIABLES, required: [], maxWords: 1000, links: true };

/** Line ends as they are stored and compared: a browser sends CRLF or LF as it likes. */
export const normaliseText = (text: string): string => text.replaceAll(/\r\n?/g, '\n').trim();

export function normaliseWording({ subject, text }: TemplateWording): TemplateWording {
  return { subject: subject.trim(), text: normaliseText(text) };
}
