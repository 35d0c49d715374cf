import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { clocksQuery, type IncidentClock } from '../api/service-levels.js';
import { ProblemNote, Waiting } from '../shell/page-states.js';
import { Part } from '../incident/rail-part.js';
import { ClockRow } from './clock-row.js';
import classes from './clocks.module.css';
import { PastClock } from './past-clock.js';

/** The promises of a case, each in words; those that are over stay to be read below. */
export default function ClocksPart({ refOf }: { refOf: string }) {
  const { t } = useTranslation('clocks');
  const { data, error, refetch } = useQuery(clocksQuery(refOf));
  const now = latest(data ?? []);
  const past = (data ?? []).filter((clock) => !now.includes(clock));
  return (
    <Part title={t('title')}>
      {error && !data && <ProblemNote error={error} retry={() => void refetch()} />}
      {!data && !error && <Waiting lines={4} />}
      {data?.length === 0 && <p className={classes.soft}>{t('none')}</p>}
      <ul className={classes.clocks}>
        {now.map((clock) => (
          <ClockRow key={clock.id} refOf={refOf} clock={clock} />
        ))}
      </ul>
      {past.length > 0 && (
        <details className={classes.past}>
          <summary>{t('past', { count: past.length })}</summary>
          <ul>
            {past.toReversed().map((clock) => (
              <PastClock key={clock.id} clock={clock} />
            ))}
          </ul>
        </details>
      )}
    </Part>
  );
}

const ORDER: readonly IncidentClock['kind'][] = ['acknowledge', 'contain', 'resolve', 'keep-informed'];

/** The latest of each kind: a reopened case has begun some anew. */
function latest(clocks: readonly IncidentClock[]): IncidentClock[] {
  return ORDER.flatMap((kind) => clocks.findLast((clock) => clock.kind === kind) ?? []);
}
