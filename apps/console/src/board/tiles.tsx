import { Link, type LinkProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Board } from '../api/statistics.js';
import { useFormat } from '../i18n/format.js';
import classes from './board.module.css';
import { LISTS } from './board-lists.js';

/** The API counts no further; "1,000+" says so. */
const CAP = 1_001;

type Tone = 'bad' | 'warn' | undefined;
interface Tile {
  key: string;
  value: number;
  tone: Tone;
  to: Pick<LinkProps, 'to' | 'search'>;
}

const search = (q: string): Tile['to'] => ({ to: '/search', search: { q } });
const when = (value: number, tone: Tone): Tone => (value > 0 ? tone : undefined);

function tilesOf({ incidents, reports, statutory }: Board): Tile[] {
  return [
    { key: 'incidentsActive', value: incidents.active, tone: undefined, to: search(LISTS.incidents.active) },
    {
      key: 'unownedIncidents',
      value: incidents.unowned,
      tone: when(incidents.unowned, 'warn'),
      to: search(LISTS.incidents.unowned),
    },
    {
      key: 'incidentsDueSoon',
      value: incidents.dueSoon,
      tone: when(incidents.dueSoon, 'warn'),
      to: search(LISTS.incidents.dueSoon),
    },
    {
      key: 'incidentsOverdue',
      value: incidents.overdue,
      tone: when(incidents.overdue, 'bad'),
      to: search(LISTS.incidents.overdue),
    },
    {
      key: 'unownedReports',
      value: reports.unowned,
      tone: undefined,
      to: { to: '/inbox', search: { view: 'unassigned' } },
    },
    {
      key: 'reportsDueSoon',
      value: reports.dueSoon,
      tone: when(reports.dueSoon, 'warn'),
      to: search(LISTS.reports.dueSoon),
    },
    {
      key: 'reportsOverdue',
      value: reports.overdue,
      tone: when(reports.overdue, 'bad'),
      to: search(LISTS.reports.overdue),
    },
    { key: 'statutoryOpen', value: statutory.open, tone: undefined, to: { to: '/deadlines', search: {} } },
    {
      key: 'statutoryDueSoon',
      value: statutory.dueSoon,
      tone: when(statutory.dueSoon, 'warn'),
      to: { to: '/deadlines', search: { state: 'running', within: 1 } },
    },
    {
      key: 'statutoryOverdue',
      value: statutory.overdue,
      tone: when(statutory.overdue, 'bad'),
      to: { to: '/deadlines', search: { state: 'missed' } },
    },
  ];
}

/** One number, what it is, and the list behind it. What asks for a hand is marked by a word and a border, not by colour alone. */
export function Tiles({ board, large }: { board: Board; large?: boolean }) {
  const { t } = useTranslation('board');
  const format = useFormat();
  return (
    <ul className={classes.tiles} data-large={large || undefined}>
      {tilesOf(board).map(({ key, value, tone, to }) => (
        <li key={key} data-tone={tone}>
          <Link {...to} className={classes.tile}>
            <span className={classes.number}>
              {value >= CAP ? `${format.number(CAP - 1)}+` : format.number(value)}
            </span>
            <span className={classes.label}>{t(`tile.${key}`)}</span>
            {tone && <span className={classes.tone}>{t(`tone.${tone}`)}</span>}
          </Link>
        </li>
      ))}
    </ul>
  );
}
