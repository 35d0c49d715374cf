import { Button, Modal, MultiSelect, PasswordInput, Switch, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { people, peopleQuery, referenceQuery } from '../api/directory.js';
import type { Person, Role } from '../api/schemas.js';
import { ProblemNote, Waiting } from '../shell/page-states.js';
import { Page, Sheet } from '../shell/page.js';
import table from '../shell/table.module.css';
import { toast } from '../shell/toast-store.js';
import { Icon } from '../theme/icons.js';
import { Assignee } from '../theme/marks.js';
import { formSecret, formText } from '../shell/form-text.js';
import { Teams } from './teams.js';

export default function PeoplePage() {
  const { t } = useTranslation(['people', 'shell', 'words']);
  const query = useQuery(peopleQuery);
  const [editing, setEditing] = useState<Person | 'new' | null>(null);
  return (
    <Page
      title={t('shell:nav.people')}
      actions={
        <Button leftSection={<Icon name="plus" size={14} />} onClick={() => setEditing('new')}>
          {t('addPerson')}
        </Button>
      }
    >
      {query.error && <ProblemNote error={query.error} retry={() => void query.refetch()} />}
      <Sheet label={t('people')}>
        {query.isPending && <Waiting />}
        {query.data && (
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">{t('name')}</th>
                <th scope="col">{t('email')}</th>
                <th scope="col">{t('roles')}</th>
                <th scope="col">{t('actions')}</th>
              </tr>
            </thead>
            <tbody>
              {query.data.map((person) => (
                <tr key={person.id}>
                  <td>
                    <Assignee person={person} team={null} /> <bdi>{person.name}</bdi>{' '}
                    {person.disabled && <span className={table.tag}>{t('inactive')}</span>}
                  </td>
                  <td>
                    <bdi dir="ltr">{person.email}</bdi>
                  </td>
                  <td>{person.roles.map((role) => t(`words:role.${role}`)).join(' · ')}</td>
                  <td>
                    <Button
                      size="compact-sm"
                      variant="default"
                      aria-label={t('editPerson', { name: person.name })}
                      onClick={() => setEditing(person)}
                    >
                      {t('edit')}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Sheet>
      <Teams />
      <Modal
        opened={editing !== null}
        onClose={() => setEditing(null)}
        title={
          editing === 'new' || editing === null ? t('addPerson') : t('editPerson', { name: editing.name })
        }
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {editing && (
          <PersonForm person={editing === 'new' ? null : editing} onDone={() => setEditing(null)} />
        )}
      </Modal>
    </Page>
  );
}

function PersonForm({ person, onDone }: { person: Person | null; onDone: () => void }) {
  const { t } = useTranslation(['people', 'words']);
  const queries = useQueryClient();
  const { data: reference } = useQuery(referenceQuery);
  const [roles, setRoles] = useState<Role[]>(person?.roles ?? ['handler']);
  const [active, setActive] = useState(person?.disabled !== true);
  const save = useMutation({
    mutationFn: (form: { name: string; email: string; password: string }) =>
      person
        ? people.change(person.id, {
            name: form.name,
            roles,
            disabled: !active,
            ...(form.password ? { password: form.password } : {}),
          })
        : people.create({ ...form, roles }),
    onSuccess: (saved) => {
      toast.done(t('savedPerson', { name: saved.name }));
      onDone();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: peopleQuery.queryKey }),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    save.mutate({
      name: formText(form, 'name'),
      email: formText(form, 'email'),
      password: formSecret(form, 'password'),
    });
  };
  return (
    <form className={table.form} onSubmit={submit}>
      <TextInput
        name="name"
        label={t('name')}
        defaultValue={person?.name}
        required
        withAsterisk={false}
        dir="auto"
        data-autofocus
      />
      <TextInput
        name="email"
        type="email"
        label={t('email')}
        defaultValue={person?.email}
        required
        withAsterisk={false}
        disabled={person !== null}
        dir="ltr"
      />
      <MultiSelect
        label={t('roles')}
        value={roles}
        onChange={(values) => setRoles(values)}
        data={(reference?.roles ?? []).map((value) => ({ value, label: t(`words:role.${value}`) }))}
        clearButtonProps={{ 'aria-label': t('clear') }}
      />
      <PasswordInput
        name="password"
        label={person ? t('newPassword') : t('firstPassword')}
        description={t('passwordRule')}
        required={!person}
        withAsterisk={false}
        minLength={12}
        autoComplete="new-password"
        dir="ltr"
        visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
      />
      {person && (
        <Switch
          label={t('active')}
          checked={active}
          onChange={(event) => setActive(event.currentTarget.checked)}
        />
      )}
      {save.error && <ProblemNote error={save.error} kept={t('kept')} />}
      <div className={table.formFoot}>
        <Button type="submit" loading={save.isPending}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
}
