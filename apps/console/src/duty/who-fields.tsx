import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { peopleQuery, teamsQuery } from '../api/directory.js';

export interface Who {
  personId: string;
  teamId: string | null;
  role: 'lead' | 'handler';
}

export const NOBODY_YET: Who = { personId: '', teamId: null, role: 'handler' };

/** Whose duty, as what, and for which team. */
export function WhoFields({ who, onWho }: { who: Who; onWho: (who: Who) => void }) {
  const { t } = useTranslation('duty');
  const { data: teams = [] } = useQuery(teamsQuery);
  return (
    <>
      <PersonField value={who.personId} onValue={(personId) => onWho({ ...who, personId })} />
      <NativeSelect
        label={t('role.label')}
        value={who.role}
        onChange={(event) =>
          onWho({ ...who, role: event.currentTarget.value === 'lead' ? 'lead' : 'handler' })
        }
        data={(['handler', 'lead'] as const).map((value) => ({ value, label: t(`role.${value}`) }))}
      />
      <NativeSelect
        label={t('team')}
        value={who.teamId ?? ''}
        onChange={(event) => onWho({ ...who, teamId: event.currentTarget.value || null })}
        data={[
          { value: '', label: t('allTeams') },
          ...teams.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </>
  );
}

export function PersonField({ value, onValue }: { value: string; onValue: (id: string) => void }) {
  const { t } = useTranslation('duty');
  const { data: people = [] } = useQuery(peopleQuery);
  return (
    <NativeSelect
      label={t('person')}
      value={value}
      onChange={(event) => onValue(event.currentTarget.value)}
      data={[
        { value: '', label: t('choose') },
        ...people.filter((each) => !each.disabled).map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  );
}
