import { useTranslation } from 'react-i18next';
import type { MachineFields } from '../api/schemas.js';
import { BouncedRecipients } from './bounced-recipients.js';
import { Complaints } from './complaints.js';
import { Fact } from './fact.js';
import classes from './machine.module.css';
import { Moment } from '../theme/time.js';
import { XarfFacts } from './xarf-facts.js';

/** Whether there is anything here to draw. */
export function saysSomething(fields: MachineFields | null): fields is MachineFields {
  if (!fields) return false;
  const { reports = [], recipients = [], xarf, original } = fields;
  return reports.length > 0 || recipients.length > 0 || xarf !== undefined || Boolean(original);
}

const machines = new Set([
  'reports',
  'recipients',
  'reportingMta',
  'original',
  'xarf',
  'partner',
  'position',
  'childProtection',
]);

/** What the sender of a report by API stated besides; a machine's own data is drawn by itself. */
export function statedFields(fields: MachineFields | null): Record<string, unknown> {
  // Of a partner's case they stand on the page by themselves, as observables and as the suggested class.
  const own = fields?.partner ? new Set([...machines, 'observables', 'classification']) : machines;
  return Object.fromEntries(Object.entries(fields ?? {}).filter(([name]) => !own.has(name)));
}

/**
 * What a machine said, as a person would want to read it: complaints, who was not reached and why, a XARF document.
 * `originalShown`: the message it is about stands on the page already.
 */
export function MachineFieldsView({
  fields,
  originalShown = false,
}: {
  fields: MachineFields;
  originalShown?: boolean;
}) {
  const { reports = [], recipients = [], xarf, original, reportingMta } = fields;
  return (
    <div className={classes.machine}>
      {xarf && <XarfFacts xarf={xarf} />}
      {reports.length > 0 && <Complaints items={reports} />}
      {recipients.length > 0 && <BouncedRecipients items={recipients} reportingMta={reportingMta ?? null} />}
      {original && !originalShown && <OriginalFacts original={original} />}
    </div>
  );
}

function OriginalFacts({ original }: { original: NonNullable<MachineFields['original']> }) {
  const { t } = useTranslation('machine');
  return (
    <section className={classes.part}>
      <h4>{t('original')}</h4>
      <dl className={classes.facts}>
        <Fact label={t('subject')}>{original.subject}</Fact>
        <Fact label={t('from')}>{original.from && <bdi>{original.from}</bdi>}</Fact>
        <Fact label={t('to')}>{original.to && <bdi>{original.to}</bdi>}</Fact>
        <Fact label={t('date')}>{original.date && <Moment at={original.date} />}</Fact>
        <Fact label={t('messageId')}>
          {original.messageId && <code dir="ltr">{original.messageId}</code>}
        </Fact>
      </dl>
    </section>
  );
}
