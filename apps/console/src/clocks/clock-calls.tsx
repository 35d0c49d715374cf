import { useTranslation } from 'react-i18next';
import type { IncidentClock } from '../api/service-levels.js';
import { useFormat } from '../i18n/format.js';

/** Who was told or called about a clock, and when. */
export function ClockCalls({ clock }: { clock: IncidentClock }) {
  const { t } = useTranslation('clocks');
  const format = useFormat();
  return clock.called.map((call) => {
    const said = {
      at: format.local(call.at),
      people: call.people.length > 0 ? format.list(call.people) : t('nobody'),
    };
    return <li key={call.rung}>{call.kind === 'approaching' ? t('warned', said) : t('called', said)}</li>;
  });
}
