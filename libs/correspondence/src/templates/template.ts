import { type Locale } from '@tocsin/config';

export const TEMPLATE_NAMES = [
  'received',
  'need-information',
  'accepted',
  'referred',
  'closed',
  'message-waiting',
  'victim-notification',
  'takedown-request',
  'key-problem',
  'file-rejected',
  'deadline-near',
  'deadline-missed',
] as const;
export type TemplateName = (typeof TEMPLATE_NAMES)[number];

/** Why a case ended, as the reporter may read it; the words of triage's rejections and of the workflow. */
export const CLOSING_REASONS = [
  'resolved',
  'spam',
  'duplicate',
  'out-of-scope',
  'false-positive',
  'referred',
  'abandoned',
] as const;
export type ClosingReason = (typeof CLOSING_REASONS)[number];

/**
 * One template in one language: plain text of at most 150 words with `{{variables}}`. Says what happened, what we do by
 * when, what the reader does now and how to verify us; never content of a report, a code or a link to click.
 */
export interface Template {
  subject: string;
  text: string;
  /** Sentences for `{{reason}}`; only where the text has it. */
  reasons?: Record<ClosingReason, string>;
}

/** Subject and text that a site wrote over the delivered ones. */
export type TemplateWording = Pick<Template, 'subject' | 'text'>;

/** What a template may name. */
export interface TemplateVariables {
  reference: string;
  site: string;
  phone: string;
  /** Address of the public portal, to be typed, not clicked. */
  portal: string;
  /** How soon somebody looks at a report, in words of the language. */
  within: string;
  reason?: ClosingReason;
}

export interface RenderedTemplate {
  name: TemplateName;
  locale: Locale;
  /** The language asked for has no such template: this is the default one. Shown in the console. */
  fallback: boolean;
  /** The site wrote it over what is delivered. */
  changed: boolean;
  subject: string;
  text: string;
}
