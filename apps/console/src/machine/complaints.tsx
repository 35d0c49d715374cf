import { useTranslation } from 'react-i18next';
import type { MachineFields } from '../api/schemas.js';
import { Moment } from '../theme/time.js';
import { Fact, Value } from './fact.js';
import classes from './machine.module.css';

type Complaint = NonNullable<MachineFields['reports']>[number];

/** Complaints about one message: what they share is said once, then who complained. */
export function Complaints({ items }: { items: readonly Complaint[] }) {
  const { t } = useTranslation('machine');
  const [first] = items;
  if (!first) return null;
  const complainers = items.map(({ originalRcptTo }) => originalRcptTo).filter((each) => each !== null);
  const type = t(`feedback.${first.feedbackType}`, { defaultValue: first.feedbackType });
  return (
    <section className={classes.part}>
      <h4>{t('complaints', { count: items.length })}</h4>
      <dl className={classes.facts}>
        <Fact label={t('type')}>{type}</Fact>
        <Fact label={t('source')}>
          {first.sourceIp && (
            <Value>
              {first.sourceIp}
              {first.sourcePort !== null && ` : ${first.sourcePort}`}
            </Value>
          )}
        </Fact>
        <Fact label={t('mailFrom')}>{first.originalMailFrom && <Value>{first.originalMailFrom}</Value>}</Fact>
        <Fact label={t('complainers', { count: complainers.length })}>
          {complainers.length > 0 && <List values={complainers} />}
        </Fact>
        <Fact label={t('arrival')}>{first.arrivalDate && <Moment at={first.arrivalDate} />}</Fact>
        <Fact label={t('reportedDomain')}>
          {first.reportedDomain.length > 0 && <List values={first.reportedDomain} />}
        </Fact>
        <Fact label={t('reportedUri')}>
          {first.reportedUri.length > 0 && <List values={first.reportedUri} />}
        </Fact>
        <Fact label={t('incidents')}>{first.incidents}</Fact>
        <Fact label={t('authFailure')}>{first.authFailure}</Fact>
        <Fact label={t('identityAlignment')}>{first.identityAlignment}</Fact>
        <Fact label={t('deliveryResult')}>{first.deliveryResult}</Fact>
        <Fact label={t('dkim')}>{dkimOf(first) && <Value>{dkimOf(first)}</Value>}</Fact>
        <Fact label={t('reportingMta')}>{first.reportingMta && <Value>{first.reportingMta}</Value>}</Fact>
        <Fact label={t('userAgent')}>{first.userAgent && <Value>{first.userAgent}</Value>}</Fact>
      </dl>
      <More complaint={first} />
    </section>
  );
}

/** Results of checks and fields of the sender's own: evidence, but rarely what one looks for. */
function More({ complaint }: { complaint: Complaint }) {
  const { t } = useTranslation('machine');
  const lines = [
    ...complaint.authenticationResults.map((value) => `Authentication-Results: ${value}`),
    ...complaint.spfDns.map((value) => `SPF-DNS: ${value}`),
    ...Object.entries(complaint.extra).flatMap(([name, values]) =>
      values.map((value) => `${name}: ${value}`),
    ),
  ];
  if (lines.length === 0) return null;
  return (
    <details className={classes.more}>
      <summary>{t('moreFields', { count: lines.length })}</summary>
      <pre dir="ltr" tabIndex={0} aria-label={t('moreFields', { count: lines.length })}>
        {lines.join('\n')}
      </pre>
    </details>
  );
}

function List({ values }: { values: readonly string[] }) {
  return (
    <ul className={classes.values}>
      {values.map((value) => (
        <li key={value}>
          <Value>{value}</Value>
        </li>
      ))}
    </ul>
  );
}

const dkimOf = ({ dkimSelector, dkimDomain }: Complaint) =>
  [dkimSelector, dkimDomain].filter((each) => each !== null).join('._domainkey.');
