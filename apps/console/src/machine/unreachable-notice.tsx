import { useTranslation } from 'react-i18next';
import type { UnreachableAddress } from '../api/schemas.js';
import { Icon } from '../theme/icons.js';
import { Ago } from '../theme/time.js';
import classes from './machine.module.css';

/** Whom our mail did not reach, before one writes again. A warning: servers err, and full mailboxes are emptied. */
export function UnreachableNotice({ items }: { items: readonly UnreachableAddress[] }) {
  const { t } = useTranslation('machine');
  if (items.length === 0) return null;
  return (
    <div className={classes.unreachable} role="note">
      <Icon name="alert" />
      <ul>
        {items.map(({ address, reason, hard, since }) => (
          <li key={address}>
            {t('unreachable')} <bdi dir="ltr">{address}</bdi>: {t(`reason.${reason}`)} ({t('since')}{' '}
            <Ago at={since} />
            ). {hard && t('hard')}
          </li>
        ))}
      </ul>
    </div>
  );
}
