import { useQuery } from '@tanstack/react-query';
import { Link, type LinkProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { mailHealthQuery } from '../api/notifications.js';
import { useFormat } from '../i18n/format.js';
import { KeyCaps } from '../keyboard/key-caps.js';
import type { CommandId } from '../keyboard/keymap.js';
import { useRights } from '../session/session-context.js';
import { Icon, type IconName } from '../theme/icons.js';
import classes from './nav.module.css';

interface Place {
  to: LinkProps['to'];
  key: string;
  icon: IconName;
  command: CommandId;
  right: string;
}

/** The places of the console in the order of the work; what a person may not see is not shown. */
export const PLACES: readonly (Place | null)[] = [
  { to: '/inbox', key: 'inbox', icon: 'inbox', command: 'go-inbox', right: 'report.read' },
  { to: '/my-work', key: 'myWork', icon: 'check', command: 'go-mine', right: 'report.read' },
  { to: '/incidents', key: 'incidents', icon: 'incident', command: 'go-incidents', right: 'incident.read' },
  { to: '/search', key: 'search', icon: 'search', command: 'go-search', right: 'report.read' },
  { to: '/reports/new', key: 'phone', icon: 'phone', command: 'go-phone', right: 'report.create' },
  {
    to: '/observables',
    key: 'observables',
    icon: 'target',
    command: 'go-observables',
    right: 'report.read',
  },
  {
    to: '/constituents',
    key: 'constituents',
    icon: 'building',
    command: 'go-constituents',
    right: 'constituency.read',
  },
  { to: '/partners', key: 'partners', icon: 'link', command: 'go-partners', right: 'sharing.read' },
  { to: '/deadlines', key: 'deadlines', icon: 'clock', command: 'go-deadlines', right: 'incident.read' },
  { to: '/board', key: 'board', icon: 'board', command: 'go-board', right: 'statistics.read' },
  { to: '/statistics', key: 'statistics', icon: 'bars', command: 'go-statistics', right: 'statistics.read' },
  {
    to: '/service-levels',
    key: 'serviceLevels',
    icon: 'flag',
    command: 'go-service-levels',
    right: 'incident.read',
  },
  {
    to: '/countermeasures',
    key: 'countermeasures',
    icon: 'ban',
    command: 'go-countermeasures',
    right: 'incident.read',
  },
  { to: '/outbox', key: 'outbox', icon: 'send', command: 'go-outbox', right: 'outbox.read' },
  { to: '/mail-health', key: 'mail', icon: 'pulse', command: 'go-mail', right: 'outbox.read' },
  { to: '/ledger', key: 'ledger', icon: 'globe', command: 'go-ledger', right: 'sharing.read' },
  { to: '/keys', key: 'keyring', icon: 'lock', command: 'go-keyring', right: 'keyring.read' },
  { to: '/duty', key: 'duty', icon: 'people', command: 'go-duty', right: 'incident.read' },
  null,
  { to: '/playbooks', key: 'playbooks', icon: 'rows', command: 'go-playbooks', right: 'incident.read' },
  { to: '/templates', key: 'templates', icon: 'pencil', command: 'go-templates', right: 'templates.manage' },
  { to: '/people', key: 'people', icon: 'people', command: 'go-people', right: 'people.manage' },
  { to: '/api-keys', key: 'keys', icon: 'key', command: 'go-keys', right: 'api-key.manage' },
  { to: '/audit', key: 'audit', icon: 'audit', command: 'go-audit', right: 'audit.read' },
];

export function Nav({ open, onNavigate }: { open: boolean; onNavigate: () => void }) {
  const { t } = useTranslation('shell');
  const { can } = useRights();
  const { data: health } = useQuery({ ...mailHealthQuery, enabled: can('outbox.read') });
  const toLookAt: Record<string, number> = {
    outbox: health?.outbox.dead ?? 0,
    mail: health?.alarms.length ?? 0,
  };
  const shown = PLACES.filter((place) => place === null || can(place.right));
  return (
    <nav className={classes.nav} data-open={open || undefined} aria-label={t('nav.label')}>
      <ul>
        {shown.map((place) =>
          place === null ? (
            <li key="rule" className={classes.navRule} aria-hidden="true" />
          ) : (
            <li key={place.key}>
              <Link
                to={place.to}
                className={classes.navLink}
                activeOptions={{ exact: place.to === '/reports/new', includeSearch: false }}
                onClick={onNavigate}
                title={t(`nav.${place.key}`)}
              >
                <Icon name={place.icon} size={18} />
                <span className={classes.navText}>{t(`nav.${place.key}`)}</span>
                <ToLookAt count={toLookAt[place.key] ?? 0} />
                <span className={classes.navKeys} aria-hidden="true">
                  <KeyCaps command={place.command} />
                </span>
              </Link>
            </li>
          ),
        )}
      </ul>
    </nav>
  );
}

/** What waits for a person behind a place; silent where nothing does. */
function ToLookAt({ count }: { count: number }) {
  const { t } = useTranslation('shell');
  const format = useFormat();
  if (count === 0) return null;
  return (
    <span className={classes.toLookAt} role="img" aria-label={t('nav.toLookAt', { count })}>
      {format.number(count)}
    </span>
  );
}
