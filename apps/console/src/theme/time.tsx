import { Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/format.js';
import { useNow } from '../i18n/now.js';
import classes from './marks.module.css';

const SOON_MS = 4 * 3_600_000;

/** A moment, relative; the exact one, local and UTC, on hover, on focus and for copying. */
export function Ago({ at }: { at: string }) {
  const format = useFormat();
  const now = useNow();
  return (
    <time dateTime={at} title={format.both(at)}>
      {format.relative(at, now)}
    </time>
  );
}

/** A deadline: "in 51 min", marked when near (under four hours) or past. */
export function Due({ at }: { at: string }) {
  const format = useFormat();
  const now = useNow();
  const { t } = useTranslation('words');
  const left = Date.parse(at) - now;
  return (
    <time
      className={classes.due}
      dateTime={at}
      title={format.both(at)}
      data-over={left < 0 || undefined}
      data-soon={(left >= 0 && left < SOON_MS) || undefined}
    >
      {left < 0 ? t('overdue', { time: format.duration(-left) }) : format.relative(at, now)}
    </time>
  );
}

/** The exact moment in local time, UTC beside it in the tooltip. */
export function Moment({ at }: { at: string }) {
  const format = useFormat();
  return (
    <Tooltip label={format.utc(at)}>
      <time dateTime={at}>{format.local(at)}</time>
    </Tooltip>
  );
}
