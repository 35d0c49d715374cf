import { useTranslation } from 'react-i18next';
import classes from './keys.module.css';

/** In groups of four, as it is read aloud; copied, it has no blanks. */
export function Fingerprint({ value }: { value: string }) {
  const { t } = useTranslation('keys');
  return (
    <code className={classes.fingerprint} dir="ltr" aria-label={t('fingerprint')}>
      {(value.match(/.{1,4}/g) ?? []).map((group, index) => (
        <span key={index}>{group}</span>
      ))}
    </code>
  );
}
