import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { organisationRecordQuery } from '../api/obligations.js';
import { useRegimes } from '../deadlines/use-regimes.js';
import { ProblemNote, Waiting } from '../shell/page-states.js';
import table from '../shell/table.module.css';
import { StateMark } from '../theme/marks.js';
import { Ago, Due } from '../theme/time.js';
import classes from './constituents.module.css';

/** What it owes, what we owe it, where it was affected and what it told us. */
export function ConstituentRecord({ id }: { id: string }) {
  const { t } = useTranslation(['constituents', 'words']);
  const regimes = useRegimes();
  const { data, error, refetch } = useQuery(organisationRecordQuery(id));
  if (error) return <ProblemNote error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting lines={4} />;
  return (
    <>
      <Section title={t('record.deadlines')}>
        {data.deadlines.map((row) => (
          <li key={row.stageId}>
            <Due at={row.dueAt} /> {regimes.stage(row.regime, row.stage)}{' '}
            <Incident reference={row.incident} />
          </li>
        ))}
      </Section>
      <Section title={t('record.clocks')}>
        {data.clocks.map((row) => (
          <li key={`${row.incident} ${row.kind} ${row.dueAt}`}>
            <Due at={row.dueAt} /> {t(`words:clock.${row.kind}`, { defaultValue: row.kind })}{' '}
            <Incident reference={row.incident} />
          </li>
        ))}
      </Section>
      <Section title={t('record.incidents')}>
        {data.incidents.map((row) => (
          <li key={row.ref}>
            <Incident reference={row.ref} /> <span dir="auto">{row.title}</span>{' '}
            <StateMark state={row.state} /> <Ago at={row.openedAt} />
          </li>
        ))}
      </Section>
      <Section title={t('record.reports')}>
        {data.reports.map((row) => (
          <li key={row.ref}>
            <Link to="/reports/$ref" params={{ ref: row.ref }} className="ref">
              {row.ref}
            </Link>{' '}
            <span dir="auto">{row.subject}</span> <StateMark state={row.state} /> <Ago at={row.receivedAt} />
          </li>
        ))}
      </Section>
    </>
  );
}

function Section({ title, children }: { title: string; children: ReactNode[] }) {
  const { t } = useTranslation('constituents');
  return (
    <section className={classes.part}>
      <h2>{title}</h2>
      {children.length === 0 ? (
        <p className={table.soft}>{t('record.empty')}</p>
      ) : (
        <ul className={classes.record}>{children}</ul>
      )}
    </section>
  );
}

function Incident({ reference }: { reference: string }) {
  return (
    <Link to="/incidents/$ref" params={{ ref: reference }} className="ref">
      {reference}
    </Link>
  );
}
