import { useTranslation } from 'react-i18next';
import type { FileFacts } from '../api/schemas.js';
import { Icon, type IconName } from '../theme/icons.js';
import { Moment } from '../theme/time.js';
import classes from './files.module.css';

const ICONS: Record<FileFacts['state'], IconName> = {
  clean: 'check',
  infected: 'alert',
  waiting: 'clock',
  unscanned: 'info',
  'too-large': 'info',
  failed: 'alert',
};

/** What the scanner says, in words. Nothing that is not a verdict looks like one. */
export function FileVerdict({ facts }: { facts: FileFacts | null }) {
  const { t } = useTranslation('files');
  const state = facts?.state ?? 'waiting';
  return (
    <p className={classes.verdict} data-state={state}>
      <Icon name={ICONS[state]} size={14} /> <span>{t(`state.${state}`)}</span>
      {facts?.signature && <bdi className="mono">{facts.signature}</bdi>}
      {facts?.problem && state === 'waiting' && <span>({t(`scanProblem.${facts.problem}`)})</span>}
      {facts?.scannedAt && facts.engine && (
        <span title={facts.engine}>
          <Moment at={facts.scannedAt} />
        </span>
      )}
    </p>
  );
}
