import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { incidents } from '../api/incidents.js';
import type { Incident, Task } from '../api/schemas.js';
import { useRights } from '../session/session-context.js';
import { Due } from '../theme/time.js';
import classes from './incident.module.css';
import { Part } from './rail-part.js';
import { useQuickChange } from './use-incident.js';

export function Tasks({ incident }: { incident: Incident }) {
  const { t } = useTranslation('incident');
  const { can } = useRights();
  const { ref } = incident;
  const [title, setTitle] = useState('');
  const add = useQuickChange(
    ref,
    (text: string) => incidents.addTask(ref, { title: text }),
    () => setTitle(''),
  );
  const mark = useQuickChange(ref, ({ task, done }: { task: Task; done: boolean }) =>
    incidents.changeTask(ref, task.id, { version: task.version, state: done ? 'done' : 'open' }),
  );
  const open = incident.tasks.filter((task) => task.state === 'open').length;
  return (
    <Part title={t('tasks', { open, count: incident.tasks.length })}>
      <ul className={classes.plain}>
        {incident.tasks.map((task) => (
          <li key={task.id}>
            <Checkbox
              size="sm"
              checked={task.state === 'done'}
              disabled={!can('incident.write') || task.state === 'dropped'}
              label={
                <span dir="auto" className={task.state === 'open' ? undefined : classes.done}>
                  {task.title}
                </span>
              }
              onChange={(event) => mark({ task, done: event.currentTarget.checked })}
            />
            {(task.owner || task.dueAt) && (
              <small>
                {task.owner && <bdi>{task.owner.name}</bdi>}{' '}
                {task.dueAt && task.state === 'open' && <Due at={task.dueAt} />}
              </small>
            )}
          </li>
        ))}
      </ul>
      {can('incident.write') && (
        <form
          className={classes.inline}
          onSubmit={(event) => {
            event.preventDefault();
            if (title.trim()) add(title.trim());
          }}
        >
          <TextInput
            size="xs"
            aria-label={t('newTask')}
            placeholder={t('newTask')}
            dir="auto"
            value={title}
            maxLength={200}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <Button type="submit" variant="default">
            {t('add')}
          </Button>
        </form>
      )}
    </Part>
  );
}
