import { useTranslation } from 'react-i18next';
import classes from './partners.module.css';

const STEPS = ['files', 'compare', 'agree'] as const;

/** Where in the set-up one stands. */
export function Steps({ at }: { at: (typeof STEPS)[number] }) {
  const { t } = useTranslation('partners');
  const now = STEPS.indexOf(at);
  return (
    <ol className={classes.steps} aria-label={t('steps.label')}>
      {STEPS.map((step, index) => (
        <li
          key={step}
          data-step={index < now ? 'done' : index === now ? 'now' : undefined}
          aria-current={index === now ? 'step' : undefined}
        >
          {t(`steps.${step}`)}
        </li>
      ))}
    </ol>
  );
}
