import { type TocsinConfig } from '@tocsin/config';

/** The variables whose values stand in the settings. */
export function variableValues({ site, portal }: Pick<TocsinConfig, 'site' | 'portal'>) {
  return { site: site.name, phone: site.emergencyPhone, portal: portal.publicUrl };
}
