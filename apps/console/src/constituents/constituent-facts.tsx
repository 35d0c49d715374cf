import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Organisation } from '../api/schemas.js';
import { intlLocale } from '../i18n/format.js';
import { useNow } from '../i18n/now.js';
import table from '../shell/table.module.css';
import classes from './constituents.module.css';

export function ConstituentFacts({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation(['constituents', 'words']);
  const assets = [
    { field: 'ranges', values: organisation.ranges },
    { field: 'asns', values: organisation.asns },
    { field: 'domains', values: organisation.domains },
  ] as const;
  return (
    <>
      <dl className={classes.facts}>
        <Fact name={t('field.kind')} value={t(`kind.${organisation.kind}`)} />
        <Fact
          name={t('field.sector')}
          value={
            organisation.sector &&
            t(`words:sector.${organisation.sector}`, { defaultValue: organisation.sector })
          }
        />
        <Fact
          name={t('field.legalClass')}
          value={
            organisation.legalClass &&
            t(`words:legalClass.${organisation.legalClass}`, { defaultValue: organisation.legalClass })
          }
        />
        <Fact name={t('field.country')} value={organisation.country} />
      </dl>
      {assets.map(({ field, values }) => (
        <section key={field} className={classes.part}>
          <h2>{t(`field.${field}`)}</h2>
          {values.length === 0 ? (
            <p className={table.soft}>{t('noneKnown')}</p>
          ) : (
            <ul className={classes.values}>
              {values.map((value) => (
                <li key={value}>
                  <bdi className="mono" dir="ltr">
                    {value}
                  </bdi>
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
      <section className={classes.part}>
        <h2>{t('field.contacts')}</h2>
        {organisation.contacts.length === 0 ? (
          <p className={table.soft}>{t('noneKnown')}</p>
        ) : (
          <ul className={classes.contacts}>
            {organisation.contacts.map((contact, index) => (
              <li key={contact.id ?? index}>
                <strong dir="auto">{contact.name}</strong>
                {contact.role && <span className={table.tag}>{contact.role}</span>}
                {contact.aroundTheClock && <span className={table.tag}>{t('aroundTheClock')}</span>}
                <bdi>{contact.email}</bdi>
                <bdi dir="ltr">{contact.phone}</bdi>
                {contact.timeZone && <LocalTime timeZone={contact.timeZone} />}
                {contact.email && <Link to="/keys">{t('contact.keys')}</Link>}
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}

/** Whether it is night there. */
function LocalTime({ timeZone }: { timeZone: string }) {
  const { i18n } = useTranslation();
  const now = useNow();
  const time = new Intl.DateTimeFormat(intlLocale(i18n.language), { timeStyle: 'short', timeZone }).format(
    now,
  );
  return (
    <span className={table.soft}>
      {time} <bdi dir="ltr">{timeZone}</bdi>
    </span>
  );
}

function Fact({ name, value }: { name: string; value: string | null }) {
  if (!value) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd dir="auto">{value}</dd>
    </div>
  );
}
