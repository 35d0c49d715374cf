import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { TimelineEntry } from '../api/schemas.js';
import { MessageText } from '../report/message-text.js';
import { Icon } from '../theme/icons.js';
import { Moment } from '../theme/time.js';
import classes from './timeline.module.css';

/** A linked report in its sender's words: the first message of its conversation, however it came. */
export function ReportEntry({
  entry,
  report,
}: {
  entry: TimelineEntry;
  report: NonNullable<TimelineEntry['report']>;
}) {
  const { t } = useTranslation(['incident', 'files', 'report']);
  return (
    <article className={classes.entry} data-kind="in">
      <header>
        <Icon name="inbox" />
        <strong dir="auto">{entry.actor.name || t('portalReader')}</strong>
        <Link to="/reports/$ref" params={{ ref: report.ref }} className="ref">
          {report.ref}
        </Link>
        <Moment at={entry.at} />
      </header>
      <p dir="auto">
        <strong>{report.sealed ? t('files:sealedEvidence') : report.subject}</strong>
      </p>
      <MessageText text={entry.text ?? ''} folds={entry.folds} />
      {report.files > 0 && (
        <p className={classes.soft}>
          <Link to="/reports/$ref" params={{ ref: report.ref }}>
            <Icon name="clip" /> {t('report:files', { count: report.files })}
          </Link>
        </p>
      )}
    </article>
  );
}
