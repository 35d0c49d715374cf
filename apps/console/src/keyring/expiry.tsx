import { useTranslation } from 'react-i18next';
import { useNow } from '../i18n/now.js';
import { Icon } from '../theme/icons.js';
import { Moment } from '../theme/time.js';
import classes from './keys.module.css';

const SOON_MS = 30 * 24 * 60 * 60 * 1000;

/** When a key ends; near and past ends are said in words, not by colour alone. */
export function Expiry({ at }: { at: string | null }) {
  const { t } = useTranslation('keys');
  const now = useNow();
  if (at === null) return <>{t('neverExpires')}</>;
  const left = Date.parse(at) - now;
  const words = left < 0 ? t('expired') : left < SOON_MS ? t('expiresSoon') : t('expires');
  return (
    <span className={left < SOON_MS ? classes.warn : undefined}>
      {left < SOON_MS && <Icon name="alert" size={14} />} {words} <Moment at={at} />
    </span>
  );
}
