import { useNavigate } from '@tanstack/react-router';
import { useCommand } from '../keyboard/use-command.js';
import { useRights } from '../session/session-context.js';

/** `g …`, `/`: the ways about the house, each only where the person may go. */
export function GoCommands() {
  const navigate = useNavigate();
  const { can } = useRights();
  useCommand('go-inbox', () => void navigate({ to: '/inbox' }), can('report.read'));
  useCommand('go-mine', () => void navigate({ to: '/my-work' }), can('report.read'));
  useCommand('go-incidents', () => void navigate({ to: '/incidents' }), can('incident.read'));
  useCommand('go-search', () => void navigate({ to: '/search' }), can('report.read'));
  useCommand('search', () => void navigate({ to: '/search' }), can('report.read'));
  useCommand('go-phone', () => void navigate({ to: '/reports/new' }), can('report.create'));
  useCommand('go-import', () => void navigate({ to: '/reports/import' }), can('report.create'));
  useCommand('go-observables', () => void navigate({ to: '/observables' }), can('report.read'));
  useCommand('go-constituents', () => void navigate({ to: '/constituents' }), can('constituency.read'));
  useCommand('go-deadlines', () => void navigate({ to: '/deadlines' }), can('incident.read'));
  useCommand('go-service-levels', () => void navigate({ to: '/service-levels' }), can('incident.read'));
  useCommand('go-outbox', () => void navigate({ to: '/outbox' }), can('outbox.read'));
  useCommand('go-playbooks', () => void navigate({ to: '/playbooks' }), can('incident.read'));
  useCommand('go-countermeasures', () => void navigate({ to: '/countermeasures' }), can('incident.read'));
  useCommand('go-templates', () => void navigate({ to: '/templates' }), can('templates.manage'));
  useCommand('go-mail', () => void navigate({ to: '/mail-health' }), can('outbox.read'));
  useCommand('go-notifications', () => void navigate({ to: '/notifications' }));
  useCommand('go-keyring', () => void navigate({ to: '/keys' }), can('keyring.read'));
  useCommand('go-partners', () => void navigate({ to: '/partners' }), can('sharing.read'));
  useCommand('go-people', () => void navigate({ to: '/people' }), can('people.manage'));
  useCommand('go-keys', () => void navigate({ to: '/api-keys' }), can('api-key.manage'));
  useCommand('go-ledger', () => void navigate({ to: '/ledger' }), can('sharing.read'));
  useCommand('go-audit', () => void navigate({ to: '/audit' }), can('audit.read'));
  useCommand('go-board', () => void navigate({ to: '/board' }), can('statistics.read'));
  useCommand('go-statistics', () => void navigate({ to: '/statistics' }), can('statistics.read'));
  useCommand('go-duty', () => void navigate({ to: '/duty' }), can('incident.read'));
  useCommand('go-settings', () => void navigate({ to: '/settings' }));
  return null;
}
