import { Button, Modal, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../api/problem.js';
import incidentClasses from '../incident/incident.module.css';
import { Icon } from '../theme/icons.js';
import classes from './tasks.module.css';

/** The steps that stand before a state, where the API refused it for them; null for any other failure. */
export function stepsRequired(error: unknown): string[] | null {
  if (!(error instanceof ApiProblem) || error.code !== 'INCIDENT.STEPS_REQUIRED') return null;
  const { steps } = error.body;
  return Array.isArray(steps) ? steps.filter((each) => typeof each === 'string') : [];
}

interface Props {
  /** Null: nothing is asked. */
  steps: readonly string[] | null;
  busy: boolean;
  onClose: () => void;
  onGo: (reason: string) => void;
}

/** What is left undone is left undone on purpose, and the record says why. */
export function SkipStepsDialog({ steps, busy, onClose, onGo }: Props) {
  const { t } = useTranslation('tasks');
  return (
    <Modal
      opened={steps !== null}
      onClose={onClose}
      title={t('skip.title')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {steps && <Confirmation steps={steps} busy={busy} onGo={onGo} />}
    </Modal>
  );
}

function Confirmation({ steps, busy, onGo }: Pick<Props, 'busy' | 'onGo'> & { steps: readonly string[] }) {
  const { t } = useTranslation('tasks');
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onGo(reason.trim());
  };
  return (
    <form className={incidentClasses.stack} onSubmit={submit}>
      <ul className={classes.missing}>
        {steps.map((step) => (
          <li key={step} dir="auto">
            <Icon name="flag" size={14} /> {step}
          </li>
        ))}
      </ul>
      <p>{t('skip.text')}</p>
      <Textarea
        data-autofocus
        label={t('skip.why')}
        required
        withAsterisk={false}
        autosize
        minRows={2}
        dir="auto"
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className={incidentClasses.foot}>
        <Button type="submit" loading={busy}>
          {t('skip.go')}
        </Button>
      </div>
    </form>
  );
}
