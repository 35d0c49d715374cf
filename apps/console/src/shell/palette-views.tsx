import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { viewsQuery } from '../api/views.js';
import { INBOX_VIEWS } from '../inbox/views.js';
import { usePaletteOffers } from '../keyboard/palette-source.js';
import { useRights } from '../session/session-context.js';

/** Every view by its name: those of the house, and those that people keep. */
export function PaletteViews() {
  const { t } = useTranslation(['triage', 'keyboard']);
  const navigate = useNavigate();
  const { can } = useRights();
  // Their counts are for tabs; here the names do, as they were last read.
  const reports = useQuery({ ...viewsQuery('report'), refetchInterval: false, enabled: can('report.read') });
  const cases = useQuery({
    ...viewsQuery('incident'),
    refetchInterval: false,
    enabled: can('incident.read'),
  });
  const offers = useMemo(() => {
    if (!can('report.read')) return [];
    const group = t('keyboard:view');
    const inbox = [
      ...INBOX_VIEWS.map((view) => ({ id: view as string, name: t(`view.${view}`) })),
      ...(reports.data ?? []),
    ].map(({ id, name }) => ({
      id: `view-${id}`,
      label: name,
      group,
      run: () => void navigate({ to: '/inbox', search: { view: id } }),
    }));
    const incidents = (cases.data ?? []).map(({ id, name }) => ({
      id: `view-${id}`,
      label: name,
      group,
      run: () => void navigate({ to: '/incidents', search: { view: id } }),
    }));
    return [...inbox, ...incidents];
  }, [can, cases.data, navigate, reports.data, t]);
  usePaletteOffers(offers);
  return null;
}
