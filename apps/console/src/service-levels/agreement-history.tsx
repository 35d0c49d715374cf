import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { agreementHistoryQuery, CLOCK_KINDS } from '../api/service-levels.js';
import { useFormat } from '../i18n/format.js';
import { ProblemNote, Waiting } from '../shell/page-states.js';
import { Moment } from '../theme/time.js';
import { writeMinutes } from './hours-and-minutes.js';
import classes from './service-levels.module.css';

/** Every version of an agreement; clocks name the one that they were made with. */
export function AgreementHistory({
  id,
  title,
  onClose,
}: {
  id: string | null;
  title: string;
  onClose: () => void;
}) {
  const { t } = useTranslation('service-levels');
  return (
    <Modal
      opened={id !== null}
      onClose={onClose}
      title={title}
      size={720}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {id && <Versions id={id} />}
    </Modal>
  );
}

function Versions({ id }: { id: string }) {
  const { t } = useTranslation(['service-levels', 'words']);
  const format = useFormat();
  const { data, error, refetch } = useQuery(agreementHistoryQuery(id));
  if (error) return <ProblemNote error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting lines={4} />;
  return (
    <ol className={classes.versions}>
      {data.map((each) => (
        <li key={each.version}>
          <p>
            <strong>{t('versionOf', { version: format.number(each.version) })}</strong> · <bdi>{each.by}</bdi>{' '}
            · <Moment at={each.at} /> · <bdi>{each.calendarName ?? t('roundTheClock')}</bdi> ·{' '}
            {t('clocksUnder', { count: each.clocks })}
          </p>
          <dl className={classes.brief}>
            {CLOCK_KINDS.map((kind) => (
              <div key={kind}>
                <dt>{t(`words:clock.${kind}`)}</dt>
                <dd dir="ltr">
                  {(each.terms.promises.find((promise) => promise.kind === kind)?.minutes ?? [])
                    .toReversed()
                    .map(writeMinutes)
                    .join(' · ')}
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ol>
  );
}
