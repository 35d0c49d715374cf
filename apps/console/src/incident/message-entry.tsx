import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { messages } from '../api/directory.js';
import type { Message, TimelineEntry } from '../api/schemas.js';
import { AuthenticationMarks } from '../mail/authentication-marks.js';
import { FileList } from '../files/file-list.js';
import { MessageFacts } from '../mail/message-facts.js';
import { SecurityMarks } from '../mail/security-marks.js';
import { FailureText } from '../outbox/failure-text.js';
import { MessageText } from '../report/message-text.js';
import { Countdown } from '../shell/toasts.js';
import { Icon } from '../theme/icons.js';
import { StateMark } from '../theme/marks.js';
import { Moment } from '../theme/time.js';
import classes from './timeline.module.css';
import { useQuickChange } from './use-incident.js';

/** A mail or portal message, in or out; while held it can still be called back. */
export function MessageEntry({
  entry,
  message,
  incidentRef,
}: {
  entry: TimelineEntry;
  message: Message;
  incidentRef: string;
}) {
  const { t } = useTranslation(['incident', 'files', 'words', 'investigations']);
  const cancel = useQuickChange(incidentRef, () => messages.cancel(message.id));
  const retry = useQuickChange(incidentRef, () => messages.retry(message.id));
  const out = message.direction === 'out';
  const people = out
    ? message.to
        .map((each) => each.address ?? each.name ?? '')
        .filter(Boolean)
        .join(', ')
    : (message.from.address ?? '');
  return (
    <article
      className={classes.entry}
      data-kind={out ? 'out' : 'in'}
      data-audience={message.audience === 'third-party' ? 'third-party' : undefined}
    >
      <header>
        <Icon name={out ? 'send' : 'mail'} />
        <strong dir="auto">{entry.actor.name || t('portalReader')}</strong>
        <span className={classes.audience}>
          {out ? t('toWhom') : t('fromWhom')} <bdi>{people || t('portalReader')}</bdi>
        </span>
        {message.audience === 'third-party' && (
          <span className={classes.third}>{t('investigations:tabThird')}</span>
        )}
        {message.kind !== 'human' ? (
          <span className={classes.audience}>{t(`words:kind.${message.kind}`)}</span>
        ) : (
          message.automatic && <span className={classes.audience}>{t('automatic')}</span>
        )}
        {out && <StateMark state={message.state} />}
        <Moment at={entry.at} />
      </header>
      {!out && <AuthenticationMarks authentication={message.authentication} />}
      <SecurityMarks security={message.security} own={out} />
      {message.sealed ? (
        <p className={classes.soft}>{t('files:sealedEvidence')}</p>
      ) : (
        <MessageText text={message.text} folds={message.folds} />
      )}
      <MessageFacts message={message} />
      {message.attachments.length > 0 && (
        <FileList place={{ kind: 'message', id: message.id }} items={message.attachments} />
      )}
      {(message.failure ?? message.lastError) && (
        <p className={classes.failure} dir="auto">
          <FailureText message={message} />
        </p>
      )}
      {message.state === 'held' && (
        <div className={classes.held}>
          <span>{t('held')}</span>
          {message.sendAt && <Countdown until={Date.parse(message.sendAt)} />}
          <Button size="compact-sm" variant="default" onClick={() => cancel(undefined)}>
            {t('cancelSending')}
          </Button>
        </div>
      )}
      {message.state === 'dead' && (
        <Button size="compact-sm" variant="default" onClick={() => retry(undefined)}>
          {t('sendAgain')}
        </Button>
      )}
    </article>
  );
}
