import { PortalForm } from '../doors/portal-form.js';
import { through } from '../reports/all-reports.js';
import type { World } from '../world.js';

/** Reports by the public form, page after page. */
export async function fillForms(
  { target, say }: World,
  isMissing: (seed: { key: string }) => boolean,
): Promise<void> {
  const forms = through('form').filter(isMissing);
  for (const { locale, identity, answers } of forms)
    await new PortalForm(target, locale).send(identity, answers);
  if (forms.length > 0) say(`${forms.length} forms filled in`);
}
