import { Button, Modal, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { referenceQuery } from '../api/directory.js';
import type { Selection } from '../api/schemas.js';
import { SeverityBadge } from '../theme/marks.js';
import { ncissScore } from './nciss-score.js';
import classes from './triage.module.css';

interface Props {
  opened: boolean;
  selection: Selection;
  onClose: () => void;
  onApply: (selection: Selection) => void;
  applyLabel: string;
  busy?: boolean;
  /** The incident adds its override below the form. */
  children?: ReactNode;
}

/** The NCISS form with its live score. */
export function SeverityDialog(props: Props) {
  const { t } = useTranslation('triage');
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={t('severityTitle')}
      size={640}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {props.opened && <SeverityForm {...props} />}
    </Modal>
  );
}

function SeverityForm({ selection, onApply, applyLabel, busy, children }: Props) {
  const { t } = useTranslation(['triage', 'nciss']);
  const { data } = useQuery(referenceQuery);
  const [chosen, setChosen] = useState<Selection>(selection);
  if (!data) return null;
  const { score, level, provisional } = ncissScore(data.nciss, chosen);

  const choose = (category: string, option: string) =>
    setChosen((before) => {
      const next = { ...before };
      if (option) next[category] = option;
      else delete next[category];
      return next;
    });

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onApply(chosen);
      }}
    >
      <div className={classes.score} aria-live="polite">
        <SeverityBadge level={level} />
        <strong dir="ltr">{score.toFixed(2)}</strong>
        {provisional && <span>{t('provisional')}</span>}
      </div>
      <div className={classes.severityGrid}>
        {data.nciss.categories.map((category, index) => (
          <NativeSelect
            key={category.id}
            label={t(`nciss:category.${category.id}`, { defaultValue: category.id })}
            data-autofocus={index === 0 || undefined}
            value={chosen[category.id] ?? ''}
            onChange={(event) => choose(category.id, event.currentTarget.value)}
          >
            <option value="">{t('notKnown')}</option>
            {category.options.map((option) => (
              <option key={option.id} value={option.id}>
                {t(`nciss:option.${category.id}.${option.id}`, { defaultValue: option.label })}
              </option>
            ))}
          </NativeSelect>
        ))}
      </div>
      <div className={classes.dialogFoot}>
        <Button type="submit" loading={busy}>
          {applyLabel}
        </Button>
      </div>
      {children}
    </form>
  );
}
