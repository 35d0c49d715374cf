import { useTranslation } from 'react-i18next';
import type { TimelineEntry } from '../api/schemas.js';
import { MessageText } from '../report/message-text.js';
import { Icon } from '../theme/icons.js';
import { Moment } from '../theme/time.js';
import classes from './timeline.module.css';

export function NoteEntry({ entry }: { entry: TimelineEntry }) {
  const { t } = useTranslation('incident');
  return (
    <article className={classes.entry} data-kind="note">
      <header>
        <Icon name="note" />
        <strong dir="auto">{entry.actor.name}</strong>
        <span className={classes.audience}>{t('internal')}</span>
        <Moment at={entry.at} />
      </header>
      <MessageText text={entry.text ?? ''} />
    </article>
  );
}
