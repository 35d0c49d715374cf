import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { incidents, type SeverityChange } from '../api/incidents.js';
import type { Incident } from '../api/schemas.js';
import type { SeverityAnswer } from '../severity/severity-answer.js';
import { ProblemNote } from '../shell/page-states.js';
import { toast } from '../shell/toast-store.js';
import { SeverityDialog } from '../triage/severity-dialog.js';
import { useIncidentChange } from './use-incident.js';

/** The form over what is stored; score and override both stay visible on the incident, and both are taken back by one undo. */
export function IncidentSeverity({
  incident,
  opened,
  onClose,
}: {
  incident: Incident;
  opened: boolean;
  onClose: () => void;
}) {
  const { t } = useTranslation(['incident', 'triage']);
  const { ref, severity } = incident;
  const [version, setVersion] = useState<number | null>(null);
  const saved: SeverityAnswer = { selection: severity.selection, override: severity.override ?? null };
  const change = useIncidentChange(
    ref,
    (body: Omit<SeverityChange, 'version'>) =>
      incidents.setSeverity(ref, { version: version ?? incident.version, ...body }),
    (row) => {
      setVersion(null);
      toast.undoable(t('incident:severitySet', { ref }), async () => {
        await incidents.setSeverity(ref, { version: row.version, ...saved });
      });
      onClose();
    },
  );
  const apply = ({ selection, override }: SeverityAnswer) => {
    const same = JSON.stringify(override) === JSON.stringify(saved.override);
    change.mutate({ selection, ...(same ? {} : { override }) });
  };
  return (
    <SeverityDialog
      opened={opened}
      saved={saved}
      applyLabel={t('triage:apply')}
      busy={change.isPending}
      onClose={onClose}
      onApply={apply}
      problem={
        change.error && (
          <ProblemNote
            error={change.error}
            kept={t('incident:kept')}
            retryLabel={t('incident:useNewest')}
            retry={() => {
              setVersion(incident.version);
              change.reset();
            }}
          />
        )
      }
    />
  );
}
