import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReferenceData } from '../api/schemas.js';
import classes from './severity.module.css';

interface Props {
  category: ReferenceData['nciss']['categories'][number];
  value: string | undefined;
  saved: string | undefined;
  onChoose: (option: string) => void;
}

/** One question with its help, its weight, and what the answer was before. */
export function SeverityQuestion({ category, value, saved, onChoose }: Props) {
  const { t } = useTranslation(['severity', 'nciss']);
  const { id, options, weight } = category;
  const words = (option: string | undefined) => {
    const known = options.find((each) => each.id === option);
    return known
      ? t(`nciss:option.${id}.${known.id}`, { defaultValue: known.label })
      : t('severity:notKnown');
  };
  const changed = value !== saved;
  return (
    <NativeSelect
      label={t(`nciss:category.${id}`, { defaultValue: id })}
      description={
        <>
          {t(`severity:help.${id}`, { defaultValue: '' })} <span>{t('severity:weight', { weight })}</span>
        </>
      }
      error={
        changed && <span className={classes.was}>{t('severity:wasAnswer', { answer: words(saved) })}</span>
      }
      classNames={{ root: classes.question, error: classes.notWrong }}
      withErrorStyles={false}
      aria-invalid={false}
      data-changed={changed || undefined}
      value={value ?? ''}
      onChange={(event) => onChoose(event.currentTarget.value)}
    >
      <option value="">{t('severity:notKnown')}</option>
      {options.map((option) => (
        <option key={option.id} value={option.id}>
          {words(option.id)}
        </option>
      ))}
    </NativeSelect>
  );
}
