import { Button, Select, Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { peopleQuery, teamsQuery } from '../api/directory.js';
import type { Assignment } from '../api/triage.js';
import { ProblemNote } from '../shell/page-states.js';
import classes from './triage.module.css';

/** Whom to assign to. */
export default function AssignForm({ onAssign }: { onAssign: (to: Assignment, name: string) => void }) {
  const { t } = useTranslation('triage');
  const people = useQuery(peopleQuery);
  const teams = useQuery(teamsQuery);
  const [picked, setPicked] = useState<string | null>(null);
  const [leastLoaded, setLeastLoaded] = useState(false);
  const [kind, id] = picked?.split(':') ?? [];

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (kind === 'person' && id) {
      onAssign({ personId: id }, people.data?.find((each) => each.id === id)?.name ?? '');
    } else if (kind === 'team' && id) {
      const name = teams.data?.find((each) => each.id === id)?.name ?? '';
      onAssign(leastLoaded ? { teamId: id, leastLoaded: true } : { teamId: id }, name);
    }
  };

  const error = people.error ?? teams.error;
  return (
    <form className={classes.stack} onSubmit={submit}>
      {error && (
        <ProblemNote error={error} retry={() => void Promise.all([people.refetch(), teams.refetch()])} />
      )}
      <Button
        variant="light"
        fullWidth
        data-autofocus
        onClick={() => onAssign({ leastLoaded: true }, t('whoeverIsNext'))}
      >
        {t('whoeverIsNext')}
      </Button>
      <Select
        label={t('assignTo')}
        searchable
        value={picked}
        onChange={setPicked}
        nothingFoundMessage={t('nobodyFound')}
        data={[
          {
            group: t('people'),
            items: (people.data ?? [])
              .filter((each) => !each.disabled)
              .map((each) => ({ value: `person:${each.id}`, label: each.name })),
          },
          {
            group: t('teams'),
            items: (teams.data ?? []).map((each) => ({ value: `team:${each.id}`, label: each.name })),
          },
        ]}
      />
      {kind === 'team' && (
        <Switch
          label={t('leastLoaded')}
          checked={leastLoaded}
          onChange={(event) => setLeastLoaded(event.currentTarget.checked)}
        />
      )}
      <div className={classes.dialogFoot}>
        <Button type="submit" disabled={picked === null}>
          {t('assign')}
        </Button>
      </div>
    </form>
  );
}
