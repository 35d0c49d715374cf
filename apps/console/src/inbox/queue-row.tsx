import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { InboxRow } from '../api/schemas.js';
import { useChange } from '../live/changed-store.js';
import { PresenceMarks } from '../live/presence-marks.js';
import { Assignee, ChannelIcon, SeverityBadge, TlpText } from '../theme/marks.js';
import { Ago, Due } from '../theme/time.js';
import { Icon } from '../theme/icons.js';
import type { Outcome } from '../triage/outcome-store.js';
import { ChangedMark, StillSaid } from './changed-mark.js';
import classes from './queue.module.css';

interface Props {
  row: InboxRow;
  outcome: Outcome | undefined;
  selected: boolean;
  layout: 'compact' | 'comfortable' | 'narrow';
}

/** Level 5 … 0 from the queue's priority 0 … 5: what it is ordered by, be it suggested or a person's word. */
const levelOf = (row: InboxRow) =>
  row.priority === null ? (row.suggestion?.level ?? null) : 5 - row.priority;

export const QueueRow = memo(function QueueRow({ row, outcome, selected, layout }: Props) {
  const { t } = useTranslation(['triage', 'files', 'rsit', 'report', 'together', 'words']);
  const { suggestion } = row;
  const change = useChange(row.ref);
  const level = levelOf(row);
  const suggested = level === suggestion?.level;
  const type = suggestion?.type ?? null;
  const sender = row.from.name ?? row.from.address ?? t('report:unknownSender');
  const said = row.sealed
    ? t('files:sealedEvidence')
    : row.subject || row.excerpt || t(row.withdrawn ? 'report:withdrawn' : 'report:noSubject');
  const subject = (
    <span className={classes.subject} dir="auto">
      {change === null ? said : <StillSaid refOf={row.ref}>{said}</StillSaid>}
    </span>
  );
  const when = row.dueAt ? (
    <>
      <Icon name="clock" size={12} /> <Due at={row.dueAt} />
    </>
  ) : (
    <Ago at={row.receivedAt} />
  );
  const kind = suggestion?.class && (
    <span className={classes.class}>
      {type
        ? t(`rsit:type.${type}`, { defaultValue: type })
        : t(`rsit:class.${suggestion.class}`, { defaultValue: suggestion.class })}
    </span>
  );
  const tail = outcome ? (
    <span className={classes.outcome} data-state={outcome.state}>
      {outcome.state === 'failed' && <Icon name="alert" size={13} />} {outcome.text}
    </span>
  ) : (
    suggestion?.duplicate && (
      <span className={classes.likely}>
        {suggestion.duplicate.count > 0
          ? t('triage:likely', { ref: suggestion.duplicate.ref, count: suggestion.duplicate.count })
          : t('triage:likelySame', { ref: suggestion.duplicate.ref })}
      </span>
    )
  );
  const together = (
    <>
      {change !== null && !outcome && <ChangedMark refOf={row.ref} />}
      <PresenceMarks refOf={row.ref} />
    </>
  );
  const mark = (
    <span className={classes.tick} data-on={selected || undefined} aria-hidden="true">
      {selected && <Icon name="check" size={12} />}
    </span>
  );

  const senderText = (
    <span className={classes.sender} dir="auto">
      {sender}
    </span>
  );

  if (layout === 'narrow') {
    return (
      <>
        <div className={classes.line}>
          {mark}
          <ChannelIcon channel={row.channel} />
          <bdi className={`ref ${classes.ref}`}>{row.ref}</bdi>
          <span className={classes.gap} />
          {together}
          <span className={classes.when}>{when}</span>
          <Assignee person={row.assignee} team={row.team} />
        </div>
        <div className={classes.line}>
          {level !== null && <SeverityBadge level={level} suggested={suggested} />}
          {senderText}
          <span className={classes.gap} />
          <TlpText tlp={row.tlp} />
        </div>
        <div className={classes.line}>{outcome ? tail : subject}</div>
      </>
    );
  }
  if (layout === 'compact') {
    return (
      <div className={classes.line}>
        {mark}
        <ChannelIcon channel={row.channel} />
        <bdi className={`ref ${classes.ref}`}>{row.ref}</bdi>
        {level !== null && <SeverityBadge level={level} suggested={suggested} />}
        {kind}
        {subject}
        {tail}
        {together}
        <TlpText tlp={row.tlp} />
        <span className={classes.when}>{when}</span>
        <Assignee person={row.assignee} team={row.team} />
      </div>
    );
  }
  return (
    <>
      <div className={classes.line}>
        {mark}
        <ChannelIcon channel={row.channel} />
        <bdi className={`ref ${classes.ref}`}>{row.ref}</bdi>
        {senderText}
        {suggestion?.organisation && (
          <span className={classes.organisation}>
            <bdi>{suggestion.organisation.name}</bdi>
            {suggestion.organisation.sector && (
              <span className={classes.sector}>
                {' · '}
                {t(`words:sector.${suggestion.organisation.sector}`, {
                  defaultValue: suggestion.organisation.sector,
                })}
              </span>
            )}
          </span>
        )}
        <span className={classes.gap} />
        {together}
        <TlpText tlp={row.tlp} />
        <span className={classes.when}>{when}</span>
        <Assignee person={row.assignee} team={row.team} />
      </div>
      <div className={classes.line}>
        {level !== null && <SeverityBadge level={level} suggested={suggested} />}
        {kind}
        {subject}
        {tail}
      </div>
    </>
  );
});
