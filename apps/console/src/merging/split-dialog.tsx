import { Button, Checkbox, Modal, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { merging } from '../api/merging.js';
import type { Incident } from '../api/schemas.js';
import { ProblemNote } from '../shell/page-states.js';
import { toast } from '../shell/toast-store.js';
import classes from './merging.module.css';

interface Props {
  incident: Incident;
  opened: boolean;
  onClose: () => void;
}

/** Takes reports and tasks out into a new incident; conversations go with their report. */
export default function SplitDialog({ incident, opened, onClose }: Props) {
  const { t } = useTranslation('merging');
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('splitTitle', { ref: incident.ref })}
      size={680}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {opened && <SplitForm incident={incident} onClose={onClose} />}
    </Modal>
  );
}

function SplitForm({ incident, onClose }: Omit<Props, 'opened'>) {
  const { t } = useTranslation(['merging', 'words']);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [title, setTitle] = useState(incident.title);
  const [reports, setReports] = useState<string[]>([]);
  const [taskIds, setTaskIds] = useState<string[]>([]);
  const reread = () => queries.invalidateQueries({ queryKey: ['incident'] });
  const split = useMutation({
    mutationFn: () =>
      merging.split(incident.ref, { version: incident.version, title: title.trim(), reports, taskIds }),
    onSuccess: (made) => {
      toast.undoable(t('splitNow', { ref: made.ref }), async () => {
        await merging.undo(incident.ref);
        await reread();
        await navigate({ to: '/incidents/$ref', params: { ref: incident.ref } });
      });
      onClose();
      void navigate({ to: '/incidents/$ref', params: { ref: made.ref } });
    },
    onSettled: () => Promise.all([reread(), queries.invalidateQueries({ queryKey: ['incidents'] })]),
  });
  const nothing = reports.length + taskIds.length === 0;
  return (
    <form
      className={classes.stack}
      onSubmit={(event) => {
        event.preventDefault();
        if (!nothing) split.mutate();
      }}
    >
      <p className={classes.soft}>{t('splitLead')}</p>
      <TextInput
        label={t('newTitle')}
        value={title}
        required
        withAsterisk={false}
        maxLength={300}
        dir="auto"
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      {incident.reports.length > 0 && (
        <Checkbox.Group value={reports} onChange={setReports} label={t('reportsThatGo')}>
          <div className={classes.candidates}>
            {incident.reports.map((report) => (
              <Checkbox
                key={report.ref}
                value={report.ref}
                label={
                  <span className={classes.candidate}>
                    <bdi className="ref">{report.ref}</bdi>
                    <span dir="auto" className={classes.grow}>
                      {report.subject || report.from.address}
                    </span>
                  </span>
                }
              />
            ))}
          </div>
        </Checkbox.Group>
      )}
      {incident.tasks.length > 0 && (
        <Checkbox.Group value={taskIds} onChange={setTaskIds} label={t('tasksThatGo')}>
          <div className={classes.candidates}>
            {incident.tasks.map((task) => (
              <Checkbox key={task.id} value={task.id} label={<span dir="auto">{task.title}</span>} />
            ))}
          </div>
        </Checkbox.Group>
      )}
      {incident.reports.length + incident.tasks.length === 0 && (
        <p className={classes.soft}>{t('nothingToSplit')}</p>
      )}
      {split.error && <ProblemNote error={split.error} kept={t('kept')} />}
      <div className={classes.foot}>
        <span className={classes.soft}>{nothing ? t('chooseFirst') : null}</span>
        <Button type="submit" disabled={nothing} loading={split.isPending}>
          {t('split')}
        </Button>
      </div>
    </form>
  );
}
