import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { incidents } from '../api/incidents.js';
import type { Incident, Task } from '../api/schemas.js';
import { Part } from '../incident/rail-part.js';
import incidentClasses from '../incident/incident.module.css';
import { useQuickChange } from '../incident/use-incident.js';
import { PlaybookProgress } from '../playbooks/playbook-progress.js';
import { useRights } from '../session/session-context.js';
import { toast } from '../shell/toast-store.js';
import { TaskDialog } from './task-dialog.js';
import { TaskLine } from './task-line.js';
import classes from './tasks.module.css';

const isUnfinished = (task: Task) => task.state === 'open' || task.state === 'in-progress';

/** What is to be done on the case, by whom and until when, with what the playbook asks for. */
export function TasksPart({ incident }: { incident: Incident }) {
  const { t } = useTranslation('tasks');
  const { can } = useRights();
  const { ref } = incident;
  const [title, setTitle] = useState('');
  const [edited, setEdited] = useState<string | null>(null);
  const add = useQuickChange(
    ref,
    (text: string) => incidents.addTask(ref, { title: text }),
    () => setTitle(''),
  );
  const refresh = useQuickChange(ref, () => Promise.resolve());
  const change = useQuickChange(
    ref,
    ({ task, state }: { task: Task; state: Task['state'] }) =>
      incidents.changeTask(ref, task.id, { version: task.version, state }),
    (after) => {
      const before = incident.tasks.find(({ id }) => id === after.id);
      if (!before || before.state === after.state) return;
      toast.undoable(t(`toast.${after.state}`, { title: after.title }), async () => {
        await incidents.changeTask(ref, after.id, { version: after.version, state: before.state });
        setEdited(null);
        refresh(undefined);
      });
    },
  );
  const task = incident.tasks.find(({ id }) => id === edited) ?? null;
  const open = incident.tasks.filter(isUnfinished).length;
  return (
    <Part title={t('title', { open, count: incident.tasks.length })}>
      <PlaybookProgress incident={incident} />
      {incident.tasks.length === 0 && <p className={incidentClasses.soft}>{t('none')}</p>}
      <ol className={classes.tasks}>
        {incident.tasks.map((each) => (
          <TaskLine
            key={each.id}
            task={each}
            mayWrite={can('incident.write')}
            onState={(state) => change({ task: each, state })}
            onEdit={() => setEdited(each.id)}
          />
        ))}
      </ol>
      {can('incident.write') && (
        <form
          className={incidentClasses.inline}
          onSubmit={(event) => {
            event.preventDefault();
            if (title.trim()) add(title.trim());
          }}
        >
          <TextInput
            size="xs"
            aria-label={t('new')}
            placeholder={t('new')}
            dir="auto"
            value={title}
            maxLength={300}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <Button type="submit" variant="default">
            {t('add')}
          </Button>
        </form>
      )}
      <TaskDialog incident={incident} task={task} onClose={() => setEdited(null)} />
    </Part>
  );
}
