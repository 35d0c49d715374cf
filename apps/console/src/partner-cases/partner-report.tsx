import { useTranslation } from 'react-i18next';
import type { PartnerFacts } from '../api/partner-cases.js';
import type { Report } from '../api/schemas.js';
import { Icon } from '../theme/icons.js';
import { Moment } from '../theme/time.js';
import { HeldCase } from './held-case.js';
import classes from './partner-cases.module.css';
import { Verification } from './verification.js';
import { WithdrawnNote } from './withdrawn-note.js';

/** What stands on a report that a partner CIRT sent: who says so and how that is known, what changed, what we answered. */
export default function PartnerReport({ report, facts }: { report: Report; facts: PartnerFacts }) {
  const { t } = useTranslation('partner-cases');
  const { changes } = facts;
  return (
    <section className={classes.partner} aria-label={t('title')}>
      {facts.exercise && (
        <p className={classes.exercise}>
          <strong>EXERCISE</strong> {t('exercise')}
        </p>
      )}
      {facts.withdrawn && <WithdrawnNote facts={facts} withdrawn={facts.withdrawn} />}
      <dl className={classes.facts}>
        <div>
          <dt>{t('case')}</dt>
          <dd>
            <bdi dir="ltr" className="mono">
              {facts.owner}#{facts.id}
            </bdi>{' '}
            <span className={classes.revision}>{t('revision', { revision: facts.revision })}</span>
          </dd>
        </div>
        {!facts.leader.isPartner && (
          <div>
            <dt>{t('passedOn')}</dt>
            <dd className={classes.warn}>
              <Icon name="alert" size={13} /> {t('passedOnBy', { partner: facts.partner.name })}{' '}
              <bdi dir="ltr" className="mono">
                {facts.leader.issuer}
              </bdi>
            </dd>
          </div>
        )}
        {changes && (
          <div>
            <dt>{t('changed')}</dt>
            <dd>
              {t('changedSince', { since: changes.since })}{' '}
              {changes.fields.length === 0
                ? t('nothingChanged')
                : changes.fields.map((field) => t(`part.${field}`, { defaultValue: field })).join(', ')}
              {(changes.observables.added > 0 || changes.observables.removed > 0) && (
                <bdi dir="ltr" className={classes.count}>
                  (+{changes.observables.added} −{changes.observables.removed})
                </bdi>
              )}
            </dd>
          </div>
        )}
        {facts.redacted > 0 && (
          <div>
            <dt>{t('leftOut')}</dt>
            <dd>{t('partsLeftOut', { count: facts.redacted })}</dd>
          </div>
        )}
        {facts.encryptedFor.length > 0 && (
          <div>
            <dt>{t('encrypted')}</dt>
            <dd>
              <Icon name="lock" size={13} /> {t('encryptedFor')}{' '}
              <bdi dir="ltr">{facts.encryptedFor.join(', ')}</bdi>
            </dd>
          </div>
        )}
        {facts.verification && (
          <div>
            <dt>{t('signed')}</dt>
            <dd>
              <Moment at={facts.verification.signedAt} />
            </dd>
          </div>
        )}
      </dl>
      {facts.verification && <Verification facts={facts} verification={facts.verification} />}
      <HeldCase report={report} />
    </section>
  );
}
