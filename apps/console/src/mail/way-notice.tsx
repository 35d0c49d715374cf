import { useTranslation } from 'react-i18next';
import type { Thread } from '../api/schemas.js';
import { ReplyToMark } from './reply-to-mark.js';
import classes from './reply-to-mark.module.css';

/** What a writer should know of where his answer goes: elsewhere than to the sender, or to a machine's keeper. */
export function WayNotice({ thread }: { thread: Pick<Thread, 'replyTo' | 'automatic'> }) {
  const { t } = useTranslation('threads');
  if (!thread.replyTo && !thread.automatic) return null;
  return (
    <div className={classes.notice}>
      {thread.replyTo && (
        <p>
          {t('replyTo')} <ReplyToMark {...thread.replyTo} />
        </p>
      )}
      {thread.automatic && <p>{t('machine')}</p>}
    </div>
  );
}
