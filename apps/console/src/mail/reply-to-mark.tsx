import { useTranslation } from 'react-i18next';
import { Icon } from '../theme/icons.js';
import classes from './reply-to-mark.module.css';

/** Where a mail wants its answer; a domain that is not its sender's is how answers are stolen, and says so. */
export function ReplyToMark({ address, otherDomain }: { address: string; otherDomain: boolean }) {
  const { t } = useTranslation('threads');
  return (
    <span className={classes.replyTo}>
      <bdi>{address}</bdi>
      {otherDomain && (
        <span className={classes.warning}>
          <Icon name="alert" size={14} /> {t('otherDomain')}
        </span>
      )}
    </span>
  );
}
