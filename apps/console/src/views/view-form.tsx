import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { teamsQuery } from '../api/directory.js';
import { searchQuery, type QueryProblem } from '../api/search.js';
import type { SavedView, ViewSort, ViewSubject } from '../api/views.js';
import { QueryBox } from '../search/query-box.js';
import { useSession } from '../session/session-context.js';
import { formText } from '../shell/form-text.js';
import { ProblemNote } from '../shell/page-states.js';
import table from '../shell/table.module.css';
import classes from './views.module.css';

export interface ViewWords {
  name: string;
  query: string;
  sort: ViewSort;
  density: SavedView['density'];
  teamId: string | null;
  pinned: boolean;
}

const SORTS: Record<ViewSubject, readonly ViewSort[]> = {
  report: ['queue', 'newest', 'oldest', 'due'],
  incident: ['queue', 'newest'],
};

interface Props {
  subject: ViewSubject;
  initial: Partial<SavedView> & { query: string };
  isNew: boolean;
  error: unknown;
  saving: boolean;
  onSave: (words: ViewWords) => void;
}

/** Name, question, order, and who has it. What was typed stays when the server refuses it. */
export function ViewForm({ subject, initial, isNew, error, saving, onSave }: Props) {
  const { t } = useTranslation(['views', 'search']);
  const { person } = useSession();
  const { data: teams = [] } = useQuery(teamsQuery);
  const [query, setQuery] = useState(initial.query);
  const mine = teams.filter((team) => team.members.some((member) => member.id === person.id));
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const sort = SORTS[subject].find((each) => each === formText(form, 'sort')) ?? 'queue';
    const density = formText(form, 'density');
    onSave({
      name: formText(form, 'name'),
      query,
      sort,
      density: density === 'compact' || density === 'comfortable' ? density : null,
      teamId: formText(form, 'team') || null,
      pinned: formText(form, 'pinned') === 'on',
    });
  };
  return (
    <form className={table.form} onSubmit={submit}>
      <TextInput
        name="name"
        label={t('name')}
        required
        maxLength={60}
        defaultValue={initial.name}
        dir="auto"
        data-autofocus
      />
      <div>
        <span className={classes.label}>{t('query')}</span>
        <QueryBox value={query} onChange={setQuery} label={t('query')} problems={useMistakes(query)} />
      </div>
      <div className={table.formGrid}>
        <NativeSelect
          name="sort"
          label={t('sort')}
          defaultValue={initial.sort ?? 'queue'}
          data={SORTS[subject].map((value) => ({ value, label: t(`order.${value}`) }))}
        />
        <NativeSelect
          name="team"
          label={t('who')}
          defaultValue={initial.team?.id ?? ''}
          data={[
            { value: '', label: t('private') },
            ...mine.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        {subject === 'report' && (
          <NativeSelect
            name="density"
            label={t('density')}
            defaultValue={initial.density ?? ''}
            data={[
              { value: '', label: t('asElsewhere') },
              { value: 'comfortable', label: t('comfortable') },
              { value: 'compact', label: t('compact') },
            ]}
          />
        )}
      </div>
      {isNew && <Checkbox name="pinned" defaultChecked label={t('asTab')} />}
      {Boolean(error) && <ProblemNote error={error} kept={t('kept')} />}
      <div className={table.formFoot}>
        <Button type="submit" loading={saving} disabled={query.trim() === ''}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
}

/** What the server makes of the question, from the answer that the search page keeps. */
function useMistakes(query: string): readonly QueryProblem[] {
  const { data } = useQuery({
    queryKey: ['search-read', query],
    queryFn: async ({ client }) =>
      (await client.fetchInfiniteQuery(searchQuery(query))).pages[0]?.problems ?? [],
    enabled: query.trim() !== '',
    staleTime: Infinity,
  });
  return data ?? [];
}
