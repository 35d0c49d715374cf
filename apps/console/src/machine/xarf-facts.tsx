import { useTranslation } from 'react-i18next';
import type { MachineFields } from '../api/schemas.js';
import { useFormat } from '../i18n/format.js';
import { Moment } from '../theme/time.js';
import { Fact, Value } from './fact.js';
import classes from './machine.module.css';

type Xarf = NonNullable<MachineFields['xarf']>;

/** A XARF document: what happened, where from, who says so, and how far it keeps to its own format. */
export function XarfFacts({ xarf }: { xarf: Xarf }) {
  const { t } = useTranslation('machine');
  const format = useFormat();
  const title = [xarf.category, xarf.type].filter(Boolean).join(' / ').replaceAll('_', ' ');
  return (
    <section className={classes.part}>
      <h4>
        {t(`form.${xarf.form}`)} <Value>{xarf.version}</Value>
      </h4>
      <dl className={classes.facts}>
        <Fact label={t('type')}>{title && <strong dir="ltr">{title}</strong>}</Fact>
        <Fact label={t('source')}>
          {xarf.sourceIdentifier && (
            <Value>
              {xarf.sourceIdentifier}
              {xarf.sourcePort !== null && ` : ${xarf.sourcePort}`}
            </Value>
          )}
        </Fact>
        <Fact label={t('date')}>{xarf.timestamp && <Moment at={xarf.timestamp} />}</Fact>
        <Fact label={t('reporter')}>{contactOf(xarf.reporter)}</Fact>
        <Fact label={t('sender')}>
          {contactOf(xarf.sender) !== contactOf(xarf.reporter) && contactOf(xarf.sender)}
        </Fact>
        <Fact label={t('evidenceSource')}>{xarf.evidenceSource?.replaceAll('_', ' ')}</Fact>
        <Fact label={t('confidence')}>
          {xarf.confidence !== null &&
            t('percent', { value: format.number(Math.round(xarf.confidence * 100)) })}
        </Fact>
        <Fact label={t('description')}>{xarf.description}</Fact>
        {Object.entries(xarf.details).map(([name, value]) => (
          <Fact key={name} label={labelOf(name)}>
            <Value>{wordsOf(value)}</Value>
          </Fact>
        ))}
        <Fact label={t('tags')}>{xarf.tags.length > 0 && <Value>{xarf.tags.join(', ')}</Value>}</Fact>
        <Fact label={t('evidence')}>
          {xarf.evidence.length > 0 && (
            <ul className={classes.values}>
              {xarf.evidence.map((item) => (
                <li key={item.name}>
                  <bdi>{item.name}</bdi> <span className={classes.soft}>{format.bytes(item.size)}</span>{' '}
                  {item.description}
                </li>
              ))}
            </ul>
          )}
        </Fact>
        <Fact label={t('reportId')}>{xarf.reportId && <Value>{xarf.reportId}</Value>}</Fact>
      </dl>
      <Verdict xarf={xarf} />
    </section>
  );
}

function Verdict({ xarf }: { xarf: Xarf }) {
  const { t } = useTranslation('machine');
  const faults = [...xarf.errors, ...xarf.warnings];
  if (xarf.conforms && faults.length === 0) return <p className={classes.soft}>{t('conforms')}</p>;
  return (
    <details className={classes.more}>
      <summary>
        {xarf.conforms ? t('remarks', { count: faults.length }) : t('departs', { count: faults.length })}
      </summary>
      <ul className={classes.values}>
        {faults.map(({ path, reason }, index) => (
          <li key={index}>
            <Value>{path || '/'}</Value> {reason}
          </li>
        ))}
      </ul>
    </details>
  );
}

function contactOf(contact: Xarf['reporter']): string | null {
  if (!contact) return null;
  const { org, contact: address, domain } = contact;
  return [org, address ?? domain].filter(Boolean).join(' · ') || null;
}

/** The format's own names, written as the other labels are: `target_brand` as "Target brand", `url` as "URL". */
function labelOf(name: string): string {
  const words = name
    .replaceAll('_', ' ')
    .replaceAll(/\b(url|uri|ip|id|asn|cve|tls)\b/g, (short) => short.toUpperCase());
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Lists by commas; what is nested deeper as it is written. */
function wordsOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordsOf).join(', ');
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([name, each]) => `${name.replaceAll('_', ' ')}: ${wordsOf(each)}`)
    .join(' · ');
}
