import { type Locale, type TlpLabel } from '@tocsin/config';
import { type ChosenFile } from '../files/chosen-file.js';
import { type ClosingReason, type TemplateName } from '../templates/template.js';

/** What is said to all reporters of an incident: the writer's own words in one language, a template in the others. */
export interface BulkOrder {
  /** Variables are filled in for each reporter, so that nobody reads another's reference. */
  text: string | null;
  /** In which the text is written. */
  language: Locale | null;
  template: TemplateName | null;
  reason: ClosingReason | null;
  /** Else the incident's. */
  tlp: TlpLabel | null;
  files: ChosenFile[];
}
