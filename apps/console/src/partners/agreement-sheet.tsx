import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Partner } from '../api/partners.js';
import { useFormat } from '../i18n/format.js';
import { useRights } from '../session/session-context.js';
import { Sheet } from '../shell/page.js';
import { TlpText } from '../theme/marks.js';
import { Moment } from '../theme/time.js';
import { CASE_FIELDS } from './agreement-fields.js';
import { AgreementForm } from './agreement-form.js';
import { isolated } from './isolated.js';
import classes from './partners.module.css';

/** What is agreed, in a few lines, and how it came to that. */
export function AgreementSheet({ partner }: { partner: Partner }) {
  const { t } = useTranslation('partners');
  const { can } = useRights();
  const format = useFormat();
  const [editing, setEditing] = useState(false);
  const [agreed, ...before] = partner.agreements;
  const names = (fields: readonly (typeof CASE_FIELDS)[number][]) =>
    format.list(
      CASE_FIELDS.filter((field) => fields.includes(field)).map((field) => t(`field.${field}.name`)),
    );
  if (!agreed) return null;
  const { terms } = agreed;
  return (
    <>
      <div className={classes.head}>
        <h2>{t('agreement.title')}</h2>
        {can('partners.manage') && partner.state !== 'refused' && !editing && (
          <Button variant="default" onClick={() => setEditing(true)}>
            {t('agreement.change')}
          </Button>
        )}
      </div>
      <Sheet label={t('agreement.title')}>
        {editing ? (
          <AgreementForm partner={partner} onDone={() => setEditing(false)} />
        ) : (
          <div className={classes.padded}>
            <dl className={classes.facts}>
              <dt>{t('agreement.labels')}</dt>
              <dd className={classes.labels}>
                {terms.labels.map((label) => (
                  <TlpText key={label} tlp={label} />
                ))}
              </dd>
              <dt>{t('agreement.byDefault')}</dt>
              <dd>{names(terms.byDefault)}</dd>
              <dt>{t('agreement.onlyIfChosen')}</dt>
              <dd>
                {names(terms.allowed.filter((field) => !terms.byDefault.includes(field))) || t('nothing')}
              </dd>
              <dt>{t('agreement.never')}</dt>
              <dd>{names(CASE_FIELDS.filter((field) => !terms.allowed.includes(field))) || t('nothing')}</dd>
              <dt>{t('agreement.hops')}</dt>
              <dd>{t('agreement.hopsOf', { count: terms.hopLimit })}</dd>
              <dt>{t('agreement.drills')}</dt>
              <dd>{terms.drills ? t('yes') : t('no')}</dd>
              <dt>{t('agreement.seesPartners')}</dt>
              <dd>{terms.seesPartners ? t('yes') : t('no')}</dd>
            </dl>
            <p className={classes.soft}>
              {t('agreement.madeBy', { version: agreed.version, name: isolated(agreed.madeBy) })}{' '}
              <Moment at={agreed.madeAt} />
              {agreed.reason && (
                <>
                  {' – '}
                  <bdi>{agreed.reason}</bdi>
                </>
              )}
            </p>
            {before.length > 0 && (
              <ul className={classes.history}>
                {before.map(({ version, madeBy, madeAt, reason }) => (
                  <li key={version}>
                    {t('agreement.madeBy', { version, name: isolated(madeBy) })} <Moment at={madeAt} />{' '}
                    {reason && <bdi>{reason}</bdi>}
                  </li>
                ))}
              </ul>
            )}
          </div>
        )}
      </Sheet>
    </>
  );
}
