import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Task } from '../api/schemas.js';
import { Icon } from '../theme/icons.js';
import { Due } from '../theme/time.js';
import { StepActions } from './step-actions.js';
import classes from './tasks.module.css';

interface Props {
  task: Task;
  mayWrite: boolean;
  onState: (state: Task['state']) => void;
  onEdit: () => void;
}

/** One step: its box says done or dropped at a glance, in light and dark; the name opens it. */
export function TaskLine({ task, mayWrite, onState, onEdit }: Props) {
  const { t } = useTranslation(['tasks', 'words']);
  const isOpen = task.state === 'open' || task.state === 'in-progress';
  const dropped = task.state === 'dropped';
  return (
    <li className={classes.task} data-state={task.state}>
      <Checkbox
        size="sm"
        checked={task.state === 'done' || dropped}
        indeterminate={dropped}
        disabled={!mayWrite || dropped}
        aria-label={t(dropped ? 'droppedBox' : 'doneBox', { title: task.title })}
        onChange={(event) => onState(event.currentTarget.checked ? 'done' : 'open')}
      />
      <div className={classes.words}>
        <button type="button" className={classes.name} onClick={onEdit} dir="auto">
          {task.title}
        </button>
        <span className={classes.facts}>
          {task.state === 'in-progress' && <span className={classes.mark}>{t('begun')}</span>}
          {dropped && <span className={classes.mark}>{t('words:state.dropped')}</span>}
          {isOpen && task.requiredBefore && (
            <span className={classes.required} title={t(`requiredWhy.${task.requiredBefore}`)}>
              <Icon name="flag" size={12} /> {t('required')}
            </span>
          )}
          {task.owner ? (
            <bdi>{task.owner.name}</bdi>
          ) : (
            isOpen && task.ownerRole && <i>{t(`role.${task.ownerRole}`, { defaultValue: task.ownerRole })}</i>
          )}
          {isOpen && task.dueAt && <Due at={task.dueAt} />}
        </span>
        {isOpen && mayWrite && <StepActions task={task} />}
      </div>
    </li>
  );
}
