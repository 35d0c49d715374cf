import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Investigation, investigations, investigationsOfQuery } from '../api/investigations.js';
import type { Incident } from '../api/schemas.js';
import incidentClasses from '../incident/incident.module.css';
import { propose } from '../incident/proposal-store.js';
import { Part } from '../incident/rail-part.js';
import { useQuickChange } from '../incident/use-incident.js';
import { UnreachableNotice } from '../machine/unreachable-notice.js';
import { useRights } from '../session/session-context.js';
import { ProblemNote } from '../shell/page-states.js';
import { toast } from '../shell/toast-store.js';
import { Icon } from '../theme/icons.js';
import { Due } from '../theme/time.js';
import { InvestigationDialog } from './investigation-dialog.js';
import { InvestigationMark } from './investigation-mark.js';
import classes from './investigations.module.css';

/** The conversations with third parties about a case; what was said stands in the timeline. */
export default function InvestigationsPart({ incident }: { incident: Incident }) {
  const { t } = useTranslation('investigations');
  const { can } = useRights();
  const { data = [], error } = useQuery(investigationsOfQuery(incident.ref));
  const [edited, setEdited] = useState<Investigation | null>(null);
  const mayWrite = can('message.send');
  const refresh = useQuickChange(incident.ref, () => Promise.resolve());
  const close = useQuickChange(incident.ref, async ({ ref, version, state }: Investigation) => {
    await investigations.change(ref, { version, state: 'closed' });
    toast.undoable(t('wasClosed', { ref }), async () => {
      await investigations.change(ref, { version: version + 1, state, reason: t('takenBack') });
      refresh(undefined);
    });
  });
  const open = data.filter(({ state }) => state !== 'closed').length;
  return (
    <Part title={t('title', { open, count: data.length })}>
      {error && <ProblemNote error={error} />}
      {data.length === 0 && !error && <p className={incidentClasses.soft}>{t('none')}</p>}
      <ul className={classes.list}>
        {data.map((each) => (
          <li key={each.id} data-state={each.state}>
            <div className={classes.head}>
              <button type="button" className={classes.name} dir="auto" onClick={() => setEdited(each)}>
                {each.party}
              </button>
              <InvestigationMark state={each.state} />
            </div>
            <p className={incidentClasses.soft}>
              <bdi className="ref">{each.ref}</bdi> · {t(`kind.${each.kind}`)} ·{' '}
              {t('said', { count: each.messages.length })}
              {each.state !== 'closed' && each.followUpAt && (
                <>
                  {' '}
                  · {t('followUp')} <Due at={each.followUpAt} />
                </>
              )}
            </p>
            <UnreachableNotice items={each.unreachable} />
            {mayWrite && each.state !== 'closed' && (
              <Button size="compact-sm" variant="default" onClick={() => close(each)}>
                {t('close')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {mayWrite && incident.closedAt === null && (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<Icon name="plus" size={14} />}
          onClick={() => propose('investigation', {})}
        >
          {t('new')}
        </Button>
      )}
      <InvestigationDialog incidentRef={incident.ref} item={edited} onClose={() => setEdited(null)} />
    </Part>
  );
}
