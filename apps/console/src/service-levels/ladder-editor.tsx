import { ActionIcon, Button, MultiSelect, NumberInput, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type EscalationTarget, TARGETS } from '../api/service-levels.js';
import { Icon } from '../theme/icons.js';
import type { TermsDraft } from './agreement-draft.js';
import { readMinutes } from './hours-and-minutes.js';
import classes from './service-levels.module.css';

interface Props {
  draft: TermsDraft;
  onChange: (draft: TermsDraft) => void;
}

const isTarget = (value: string): value is EscalationTarget => TARGETS.some((target) => target === value);

/** When it is told that an end comes near, and who is called when it was missed. */
export function LadderEditor({ draft, onChange }: Props) {
  const { t } = useTranslation('service-levels');
  const { ladder } = draft;
  const setStep = (key: number, change: Partial<TermsDraft['ladder'][number]>) =>
    onChange({ ...draft, ladder: ladder.map((step) => (step.key === key ? { ...step, ...change } : step)) });
  const add = () => {
    const last = readMinutes(ladder.at(-1)?.after ?? '') ?? 0;
    const key = Math.max(0, ...ladder.map((step) => step.key)) + 1;
    onChange({ ...draft, ladder: [...ladder, { key, after: `${last + 30}m`, whom: ['duty-lead'] }] });
  };
  return (
    <fieldset className={classes.group}>
      <legend>{t('escalation')}</legend>
      <NumberInput
        label={t('warnAt')}
        description={t('warnAtWhy')}
        min={1}
        max={99}
        suffix=" %"
        allowDecimal={false}
        value={draft.warnAtPercent}
        className={classes.narrow}
        onChange={(value) => onChange({ ...draft, warnAtPercent: Number(value) || 1 })}
      />
      <p className={classes.soft}>{t('ladderWhy')}</p>
      <ol className={classes.ladder}>
        {ladder.map((step, n) => {
          const minutes = readMinutes(step.after);
          const before = n === 0 ? -1 : (readMinutes(ladder[n - 1]?.after ?? '') ?? -1);
          return (
            <li key={step.key}>
              <TextInput
                label={t('afterMissed')}
                dir="ltr"
                value={step.after}
                className={classes.narrow}
                error={minutes === null ? t('noTime') : minutes <= before ? t('notLater') : undefined}
                onChange={(event) => setStep(step.key, { after: event.currentTarget.value })}
              />
              <MultiSelect
                label={t('whom')}
                className={classes.grow}
                value={step.whom}
                error={step.whom.length === 0 ? t('nobody') : undefined}
                data={TARGETS.map((value) => ({ value, label: t(`target.${value.replace(':', '-')}`) }))}
                onChange={(whom) => setStep(step.key, { whom: whom.filter(isTarget) })}
              />
              <ActionIcon
                variant="default"
                size="lg"
                aria-label={t('removeStep', { step: n + 1 })}
                onClick={() => onChange({ ...draft, ladder: ladder.filter(({ key }) => key !== step.key) })}
              >
                <Icon name="close" size={14} />
              </ActionIcon>
            </li>
          );
        })}
      </ol>
      <Button
        size="xs"
        variant="default"
        disabled={ladder.length >= 10}
        leftSection={<Icon name="plus" size={13} />}
        onClick={add}
      >
        {t('addStep')}
      </Button>
    </fieldset>
  );
}
