import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { latestHandoverQuery } from '../api/my-work.js';
import { Sheet } from '../shell/page.js';
import { Ago } from '../theme/time.js';
import classes from './my-work.module.css';

/** What the shift before left; its own page has all of it. */
export function HandoverCard() {
  const { t } = useTranslation('my-work');
  const { data: note } = useQuery(latestHandoverQuery);
  if (!note) return null;
  return (
    <section className={classes.section} aria-label={t('handover')}>
      <h2>{t('handover')}</h2>
      <Sheet>
        <div className={classes.note} data-unread={note.unread || undefined}>
          <p className={classes.what}>
            <bdi>{note.author.name}</bdi> · <Ago at={note.writtenAt} />
            {note.unread && <strong> · {t('unread')}</strong>}
          </p>
          <p className={classes.text} dir="auto">
            {note.text}
          </p>
        </div>
      </Sheet>
    </section>
  );
}
