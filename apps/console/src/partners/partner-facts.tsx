import { useTranslation } from 'react-i18next';
import type { Partner } from '../api/partners.js';
import { useFormat } from '../i18n/format.js';
import { Sheet } from '../shell/page.js';
import { Ago, Moment } from '../theme/time.js';
import classes from './partners.module.css';

/** Who he is, what he can take, how the way to him went last. */
export function PartnerFacts({ partner }: { partner: Partner }) {
  const { t } = useTranslation('partners');
  const { capability, health } = partner;
  const format = useFormat();
  return (
    <div className={classes.columns}>
      <Sheet label={t('facts.title')}>
        <div className={classes.padded}>
          <h2>{t('facts.title')}</h2>
          <dl className={classes.facts}>
            <dt>{t('facts.issuer')}</dt>
            <dd>
              <bdi dir="ltr">{partner.issuer}</bdi>
            </dd>
            <dt>{t('facts.domain')}</dt>
            <dd>
              <bdi dir="ltr">{partner.domain}</bdi>
            </dd>
            {partner.contacts.map((contact, index) => (
              <Contact key={index} contact={contact} />
            ))}
            <dt>{t('facts.delivery')}</dt>
            <dd>{t(`delivery.${partner.delivery}`)}</dd>
            <dt>{t('facts.verified')}</dt>
            <dd>
              {partner.verifiedAt ? (
                <>
                  {partner.verifiedHow && t(`how.${partner.verifiedHow}`)}, <bdi>{partner.verifiedBy}</bdi>,{' '}
                  <Moment at={partner.verifiedAt} />
                </>
              ) : (
                t('facts.notVerified')
              )}
            </dd>
            <dt>{t('facts.certificate')}</dt>
            <dd>
              <bdi className={classes.fingerprint} dir="ltr">
                {partner.certificateSha256}
              </bdi>
            </dd>
          </dl>
        </div>
      </Sheet>
      <Sheet label={t('health.title')}>
        <div className={classes.padded}>
          <h2>{t('health.title')}</h2>
          <dl className={classes.facts}>
            <dt>{t('health.heard')}</dt>
            <dd>{health.heardAt ? <Ago at={health.heardAt} /> : t('health.never')}</dd>
            <dt>{t('health.delivered')}</dt>
            <dd>{health.deliveredAt ? <Ago at={health.deliveredAt} /> : t('health.never')}</dd>
            {health.failures > 0 && health.failedAt && (
              <>
                <dt>{t('health.failing')}</dt>
                <dd className={classes.bad}>
                  {t('way.failing', { count: health.failures })}, <Ago at={health.failedAt} />:{' '}
                  <bdi>{health.failure}</bdi>
                </dd>
              </>
            )}
            {capability && (
              <>
                <dt>{t('capability.formats')}</dt>
                <dd>
                  <bdi dir="ltr">{capability.formats.join(', ')}</bdi>
                </dd>
                <dt>{t('capability.largest')}</dt>
                <dd>{format.bytes(capability.largest_message)}</dd>
                <dt>{t('capability.taxonomies')}</dt>
                <dd>
                  {[
                    `TLP ${capability.tlp}`,
                    ...capability.taxonomies.map(({ name, version }) => `${name} ${version}`),
                  ].join(', ')}
                </dd>
                <dt>{t('capability.drills')}</dt>
                <dd>{capability.drills ? t('yes') : t('no')}</dd>
              </>
            )}
            {partner.capabilityAt && (
              <>
                <dt>{t('capability.asOf')}</dt>
                <dd>
                  <Ago at={partner.capabilityAt} />
                </dd>
              </>
            )}
          </dl>
        </div>
      </Sheet>
    </div>
  );
}

function Contact({ contact }: { contact: Partner['contacts'][number] }) {
  const { t } = useTranslation('partners');
  return (
    <>
      <dt>{t('facts.contact')}</dt>
      <dd>
        <bdi>{contact.name}</bdi>
        {contact.email && (
          <>
            {' · '}
            <bdi dir="ltr">{contact.email}</bdi>
          </>
        )}
        {contact.phone && (
          <>
            {' · '}
            <bdi dir="ltr">{contact.phone}</bdi>
          </>
        )}
      </dd>
    </>
  );
}
