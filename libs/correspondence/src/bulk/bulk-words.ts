import { Inject, Injectable } from '@nestjs/common';
import { type Locale, type TocsinConfig } from '@tocsin/config';
import { Config } from '@tocsin/platform';
import { bulkUnworded, wordingRefused } from '../correspondence.errors.js';
import { checkText } from '../templates/check-wording.js';
import { fillVariables } from '../templates/fill-variables.js';
import { spokenDuration } from '../templates/render-template.js';
import { PART_RULES } from '../templates/template-rules.js';
import { TemplateTexts, triageMinutes, type Wordings } from '../templates/template-texts.js';
import { variableValues } from '../templates/variable-values.js';
import { type BulkOrder } from './bulk-order.js';

type Words = Pick<BulkOrder, 'text' | 'language' | 'template' | 'reason'>;

/** The words of an answer to all, made for one reporter at a time. */
@Injectable()
export class BulkWords {
  constructor(
    private readonly texts: TemplateTexts,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  /** @throws DomainError `CORRESPONDENCE.BULK_UNWORDED`, `CORRESPONDENCE.TEXT_REFUSED` (422) */
  require({ text, language, template, reason }: Words): void {
    const worded = text !== null && language !== null;
    if ((text !== null && language === null) || (!worded && template === null)) throw bulkUnworded();
    if (template === 'closed' && reason === null) throw bulkUnworded();
    const problems = text === null ? [] : checkText(text, PART_RULES);
    if (problems.length > 0) throw wordingRefused(problems);
  }

  /** What one reporter reads. @param wording `text:en` or `template:fr` */
  of(order: Words, wording: string, reference: string, wordings: Wordings): string {
    const [kind, locale] = wording.split(':', 2) as ['text' | 'template', Locale];
    if (kind === 'template' && order.template !== null) {
      const facts = { language: locale, reference, reason: order.reason ?? undefined };
      return this.texts.renderWith(wordings, order.template, facts).text;
    }
    const values = {
      ...variableValues(this.config),
      reference,
      within: spokenDuration(triageMinutes(), locale),
    };
    return fillVariables(order.text ?? '', values, locale);
  }

  wordings(order: Words): Promise<Wordings> {
    return order.template === null ? Promise.resolve({}) : this.texts.wordings([order.template]);
  }
}
