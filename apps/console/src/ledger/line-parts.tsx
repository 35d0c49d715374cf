import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { LedgerLine } from '../api/release.js';
import { Icon, type IconName } from '../theme/icons.js';
import classes from './ledger.module.css';

const ICONS: Record<LedgerLine['outcome'], IconName> = {
  released: 'send',
  refused: 'ban',
  received: 'inbox',
};

/** What became of it: by a sign, a word and a colour, so that none of them has to carry it alone. */
export function Outcome({ line }: { line: Pick<LedgerLine, 'outcome'> }) {
  const { t } = useTranslation('ledger');
  return (
    <span className={classes.outcome} data-outcome={line.outcome}>
      <Icon name={ICONS[line.outcome]} size={14} /> {t(`outcome.${line.outcome}`)}
    </span>
  );
}

/** How it left, or came. */
export function Way({ line: { way, direction } }: { line: Pick<LedgerLine, 'way' | 'direction'> }) {
  const { t } = useTranslation('ledger');
  if (way === 'share' && direction === 'in') return t('way.shareIn');
  return t(`way.${way}`, { defaultValue: way });
}

/** The report or incident that it was about. */
export function SubjectLink({ subject: { kind, ref } }: { subject: LedgerLine['subject'] }) {
  const { t } = useTranslation('ledger');
  if (ref !== null && kind === 'incident')
    return (
      <Link to="/incidents/$ref" params={{ ref }} className="ref">
        {ref}
      </Link>
    );
  if (ref !== null && kind === 'report')
    return (
      <Link to="/reports/$ref" params={{ ref }} className="ref">
        {ref}
      </Link>
    );
  return ref === null ? t(`subject.${kind}`, { defaultValue: kind }) : <bdi>{ref}</bdi>;
}
