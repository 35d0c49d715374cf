import { useTranslation } from 'react-i18next';
import type { AgreementTerms, CaseField } from '../api/partners.js';
import classes from './agreement-fields.module.css';
import partners from './partners.module.css';

export const CASE_FIELDS = [
  'title',
  'summary',
  'classification',
  'severity',
  'times',
  'state',
  'creator',
  'observables',
  'affected-values',
  'countermeasures',
  'timeline',
  'references',
  'related',
  'attachments',
  'extensions',
  'organisations',
  'contacts',
  'reporter',
  'notes',
] as const satisfies readonly CaseField[];

const without = (fields: readonly CaseField[], field: CaseField) => fields.filter((each) => each !== field);
const toggled = (fields: readonly CaseField[], field: CaseField) =>
  fields.includes(field) ? without(fields, field) : [...fields, field];

/** Part by part of a case: may it ever leave, and is it chosen unless somebody says otherwise. */
export function AgreementFields(props: { terms: AgreementTerms; onTerms: (terms: AgreementTerms) => void }) {
  const { t } = useTranslation('partners');
  const { terms, onTerms } = props;
  const allow = (field: CaseField) =>
    onTerms({
      ...terms,
      allowed: toggled(terms.allowed, field),
      byDefault: terms.allowed.includes(field) ? without(terms.byDefault, field) : terms.byDefault,
    });
  return (
    <table className={classes.fields}>
      <caption className={partners.soft}>{t('agreement.fieldsWhy')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('agreement.part')}</th>
          <th scope="col" className={classes.choice}>
            {t('agreement.allowed')}
          </th>
          <th scope="col" className={classes.choice}>
            {t('agreement.byDefault')}
          </th>
        </tr>
      </thead>
      <tbody>
        {CASE_FIELDS.map((field) => (
          <tr key={field}>
            <th scope="row">
              {t(`field.${field}.name`)}
              <span>{t(`field.${field}.what`)}</span>
            </th>
            <td className={classes.choice}>
              <input
                type="checkbox"
                aria-label={t('agreement.allow', { field: t(`field.${field}.name`) })}
                checked={terms.allowed.includes(field)}
                onChange={() => allow(field)}
              />
            </td>
            <td className={classes.choice}>
              <input
                type="checkbox"
                aria-label={t('agreement.choose', { field: t(`field.${field}.name`) })}
                checked={terms.byDefault.includes(field)}
                disabled={!terms.allowed.includes(field)}
                onChange={() => onTerms({ ...terms, byDefault: toggled(terms.byDefault, field) })}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
