import { useTranslation } from 'react-i18next';
import classes from './ledger.module.css';

/** Exactly the bytes, as text: nothing is made prettier than it leaves. */
export function LeavingText({ text, title }: { text: string | null; title: string }) {
  const { t } = useTranslation('ledger');
  if (text === null) return <p className={classes.soft}>{t('copy.binary')}</p>;
  return (
    <section aria-label={title}>
      <h3 className={classes.title}>{title}</h3>
      <pre className={classes.text} dir="ltr" tabIndex={0}>
        {text}
      </pre>
    </section>
  );
}
