import { Button, Modal, MultiSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { peopleQuery, teams, teamsQuery } from '../api/directory.js';
import type { Team } from '../api/schemas.js';
import { ProblemNote } from '../shell/page-states.js';
import { Sheet } from '../shell/page.js';
import table from '../shell/table.module.css';
import { toast } from '../shell/toast-store.js';
import { Icon } from '../theme/icons.js';
import { Assignee } from '../theme/marks.js';
import classes from './people.module.css';

export function Teams() {
  const { t } = useTranslation('people');
  const query = useQuery(teamsQuery);
  const [editing, setEditing] = useState<Team | 'new' | null>(null);
  return (
    <>
      <div className={classes.head}>
        <h2>{t('teams')}</h2>
        <Button
          variant="default"
          leftSection={<Icon name="plus" size={14} />}
          onClick={() => setEditing('new')}
        >
          {t('addTeam')}
        </Button>
      </div>
      {query.error && <ProblemNote error={query.error} retry={() => void query.refetch()} />}
      <Sheet label={t('teams')}>
        {query.data?.length === 0 && <p className={table.padded}>{t('noTeams')}</p>}
        <ul className={classes.teams}>
          {query.data?.map((team) => (
            <li key={team.id}>
              <Assignee person={null} team={team} />
              <strong dir="auto">{team.name}</strong>
              <span className={classes.members}>{team.members.map((member) => member.name).join(' · ')}</span>
              <Button
                size="compact-sm"
                variant="default"
                aria-label={t('editTeam', { name: team.name })}
                onClick={() => setEditing(team)}
              >
                {t('edit')}
              </Button>
            </li>
          ))}
        </ul>
      </Sheet>
      <Modal
        opened={editing !== null}
        onClose={() => setEditing(null)}
        title={editing === 'new' || editing === null ? t('addTeam') : t('editTeam', { name: editing.name })}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {editing && <TeamForm team={editing === 'new' ? null : editing} onDone={() => setEditing(null)} />}
      </Modal>
    </>
  );
}

function TeamForm({ team, onDone }: { team: Team | null; onDone: () => void }) {
  const { t } = useTranslation('people');
  const queries = useQueryClient();
  const { data: everybody } = useQuery(peopleQuery);
  const [name, setName] = useState(team?.name ?? '');
  const [memberIds, setMemberIds] = useState(team?.members.map((member) => member.id) ?? []);
  const save = useMutation({
    mutationFn: () =>
      team
        ? teams.change(team.id, {
            name: name.trim(),
            memberIds,
          })
        : teams.create({ name: name.trim(), memberIds }),
    onSuccess: () => {
      toast.done(t('savedTeam', { name }));
      onDone();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: teamsQuery.queryKey }),
  });
  return (
    <form
      className={table.form}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <TextInput
        label={t('name')}
        value={name}
        required
        withAsterisk={false}
        dir="auto"
        data-autofocus
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <MultiSelect
        label={t('members')}
        searchable
        value={memberIds}
        onChange={setMemberIds}
        data={(everybody ?? []).map((person) => ({ value: person.id, label: person.name }))}
        clearButtonProps={{ 'aria-label': t('clear') }}
      />
      {save.error && <ProblemNote error={save.error} kept={t('kept')} />}
      <div className={table.formFoot}>
        <Button type="submit" loading={save.isPending}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
}
