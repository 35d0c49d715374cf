import { Button, Modal, NativeSelect, Select, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { peopleQuery } from '../api/directory.js';
import { incidents } from '../api/incidents.js';
import type { Bodies, Incident, Task } from '../api/schemas.js';
import incidentClasses from '../incident/incident.module.css';
import { useIncidentChange, useQuickChange } from '../incident/use-incident.js';
import { useRights } from '../session/session-context.js';
import { ProblemNote } from '../shell/page-states.js';
import { Icon } from '../theme/icons.js';
import { fromWallClock, toWallClock } from './local-moment.js';
import classes from './tasks.module.css';

interface Props {
  incident: Incident;
  /** Null: closed. */
  task: Task | null;
  onClose: () => void;
}

/** A step in full: what it asks for, whose it is, until when, and where it stands among the others. */
export function TaskDialog({ incident, task, onClose }: Props) {
  const { t } = useTranslation('tasks');
  return (
    <Modal
      opened={task !== null}
      onClose={onClose}
      title={t('dialog')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {task && <TaskForm key={task.id} incident={incident} task={task} onClose={onClose} />}
    </Modal>
  );
}

const GATES = ['contained', 'resolved', 'closed'] as const;
const STATES = ['open', 'in-progress', 'done', 'dropped'] as const;

function TaskForm({ incident, task, onClose }: Props & { task: Task }) {
  const { t } = useTranslation(['tasks', 'words']);
  const { can } = useRights();
  const people = useQuery(peopleQuery);
  const [form, setForm] = useState({
    title: task.title,
    description: task.description,
    state: task.state,
    ownerId: task.owner?.id ?? null,
    due: toWallClock(task.dueAt),
    requiredBefore: task.requiredBefore,
  });
  const set = (part: Partial<typeof form>) => setForm({ ...form, ...part });
  const save = useIncidentChange(
    incident.ref,
    (body: Bodies['changeTask']) => incidents.changeTask(incident.ref, task.id, body),
    onClose,
  );
  const move = useQuickChange(incident.ref, (place: number) =>
    incidents.changeTask(incident.ref, task.id, { version: task.version, place }),
  );
  const place = incident.tasks.findIndex(({ id }) => id === task.id);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { due, title, ...rest } = form;
    save.mutate({ version: task.version, title: title.trim(), dueAt: fromWallClock(due), ...rest });
  };
  const readOnly = !can('incident.write');
  return (
    <form className={incidentClasses.stack} onSubmit={submit}>
      <TextInput
        label={t('name')}
        required
        withAsterisk={false}
        dir="auto"
        maxLength={300}
        readOnly={readOnly}
        value={form.title}
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      <Textarea
        label={t('description')}
        dir="auto"
        autosize
        minRows={2}
        maxRows={10}
        maxLength={4000}
        readOnly={readOnly}
        value={form.description}
        onChange={(event) => set({ description: event.currentTarget.value })}
      />
      <div className={classes.pair}>
        <Select
          label={t('owner')}
          placeholder={
            task.ownerRole ? t(`role.${task.ownerRole}`, { defaultValue: task.ownerRole }) : t('nobody')
          }
          clearable
          searchable
          disabled={readOnly}
          value={form.ownerId}
          onChange={(ownerId) => set({ ownerId })}
          data={(people.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextInput
          label={t('due')}
          type="datetime-local"
          readOnly={readOnly}
          value={form.due}
          onChange={(event) => set({ due: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('state')}
          disabled={readOnly}
          value={form.state}
          onChange={(event) =>
            set({ state: STATES.find((each) => each === event.currentTarget.value) ?? task.state })
          }
          data={STATES.map((value) => ({ value, label: t(`words:state.${value}`) }))}
        />
        <NativeSelect
          label={t('requiredBefore')}
          disabled={readOnly}
          value={form.requiredBefore ?? ''}
          onChange={(event) =>
            set({ requiredBefore: GATES.find((each) => each === event.currentTarget.value) ?? null })
          }
          data={[
            { value: '', label: t('notRequired') },
            ...GATES.map((value) => ({ value, label: t(`words:state.${value}`) })),
          ]}
        />
      </div>
      {save.error && <ProblemNote error={save.error} kept={t('kept')} />}
      {!readOnly && (
        <div className={incidentClasses.foot}>
          <span className={classes.moves}>
            <Button
              variant="default"
              disabled={place <= 0}
              onClick={() => move(place - 1)}
              leftSection={
                <span className={classes.up}>
                  <Icon name="down" size={14} />
                </span>
              }
            >
              {t('up')}
            </Button>
            <Button
              variant="default"
              disabled={place === incident.tasks.length - 1}
              onClick={() => move(place + 1)}
              leftSection={<Icon name="down" size={14} />}
            >
              {t('down')}
            </Button>
          </span>
          <Button type="submit" loading={save.isPending}>
            {t('save')}
          </Button>
        </div>
      )}
    </form>
  );
}
