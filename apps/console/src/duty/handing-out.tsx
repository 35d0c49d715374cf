import { NumberInput, Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { peopleQuery, teamsQuery } from '../api/directory.js';
import { duty, dutyQuery } from '../api/duty.js';
import { useRights } from '../session/session-context.js';
import { Sheet } from '../shell/page.js';
import { EmptyState, ProblemNote, Waiting } from '../shell/page-states.js';
import classes from './duty.module.css';
import { useDutyChange } from './use-duty-change.js';
import { nextDay, weekStart } from './weeks.js';

/** How much each can take, and which teams hand out by themselves. */
export function HandingOut() {
  const { t } = useTranslation('duty');
  const { can } = useRights();
  const [day] = useState(() => weekStart(new Date(), 0));
  const { data, error, refetch } = useQuery(dutyQuery(day.toISOString(), nextDay(day).toISOString()));
  const { data: people = [] } = useQuery(peopleQuery);
  const { data: teams = [] } = useQuery(teamsQuery);
  const change = useDutyChange();
  if (error && !data) return <ProblemNote error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting />;
  const mayChange = can('duty.manage');
  return (
    <>
      <Sheet label={t('teams')}>
        <h2 className={classes.sectionHead}>{t('teams')}</h2>
        <p className={classes.why}>{t('automaticWhy')}</p>
        {teams.length === 0 && <EmptyState icon="people" title={t('noTeams')} text={t('noTeamsWhy')} />}
        <ul className={classes.rules}>
          {teams.map(({ id, name }) => {
            const rule = data.teamRules.find(({ teamId }) => teamId === id);
            return (
              <li key={id}>
                <Switch
                  label={<bdi>{name}</bdi>}
                  description={t('automatic')}
                  checked={rule?.automatic ?? false}
                  disabled={!mayChange}
                  onChange={(event) => {
                    const on = event.currentTarget.checked;
                    change(() => duty.setTeamRule(id, on, rule?.version ?? 0));
                  }}
                />
              </li>
            );
          })}
        </ul>
      </Sheet>
      <Sheet label={t('weights')}>
        <h2 className={classes.sectionHead}>{t('weights')}</h2>
        <p className={classes.why}>{t('weightsWhy')}</p>
        <ul className={classes.rules}>
          {people
            .filter((each) => !each.disabled)
            .map(({ id, name }) => {
              const own = data.weights.find(({ personId }) => personId === id);
              return (
                <li key={id}>
                  <NumberInput
                    label={<bdi>{name}</bdi>}
                    min={0}
                    max={10}
                    step={0.25}
                    decimalScale={2}
                    disabled={!mayChange}
                    defaultValue={own?.weight ?? 1}
                    key={own?.version ?? 0}
                    onBlur={(event) => {
                      const weight = Number(event.currentTarget.value);
                      if (weight !== (own?.weight ?? 1))
                        change(() => duty.setWeight(id, weight, own?.version ?? 0));
                    }}
                  />
                </li>
              );
            })}
        </ul>
      </Sheet>
    </>
  );
}
