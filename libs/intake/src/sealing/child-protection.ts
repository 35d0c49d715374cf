import { type NewReport } from '../receiving/new-report.js';

/** The answer of the public form that leads to the hotline instead of to us; should it come all the same, it is sealed. */
const FORM_KIND = 'child-abuse';

/**
 * Whether a report is sealed as it comes in (DOMAIN: child protection): a machine reports such content (XARF's
 * content-csam and content-csem set `fields.childProtection`), or the public form was told so.
 */
export function isChildProtection({ fields, form }: Pick<NewReport, 'fields' | 'form'>): boolean {
  return fields?.childProtection === true || form?.kind === FORM_KIND;
}
