import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { referenceQuery } from '../api/directory.js';
import { incidents, type SeverityChange } from '../api/incidents.js';
import type { Incident } from '../api/schemas.js';
import { ProblemNote } from '../shell/page-states.js';
import { SeverityDialog } from '../triage/severity-dialog.js';
import classes from './incident.module.css';
import { useIncidentChange } from './use-incident.js';

/** Score by the form; below it the override with its reason. Both stay visible on the incident. */
export function IncidentSeverity({
  incident,
  opened,
  onClose,
}: {
  incident: Incident;
  opened: boolean;
  onClose: () => void;
}) {
  const { t } = useTranslation(['incident', 'triage', 'words']);
  const { data: reference } = useQuery(referenceQuery);
  const { ref, version, severity } = incident;
  const [level, setLevel] = useState(String(severity.override?.level ?? severity.level));
  const [reason, setReason] = useState(severity.override?.reason ?? '');
  const change = useIncidentChange(
    ref,
    (body: Omit<SeverityChange, 'version'>) => incidents.setSeverity(ref, { version, ...body }),
    onClose,
  );

  return (
    <SeverityDialog
      opened={opened}
      selection={severity.selection}
      applyLabel={t('triage:apply')}
      busy={change.isPending}
      onClose={onClose}
      onApply={(selection) => change.mutate({ selection })}
    >
      {change.error && <ProblemNote error={change.error} kept={t('kept')} />}
      <fieldset className={classes.override}>
        <legend>{t('override')}</legend>
        <p>{t('overrideWhy')}</p>
        <NativeSelect
          label={t('words:field.severity')}
          value={level}
          onChange={(event) => setLevel(event.currentTarget.value)}
          data={(reference?.nciss.levels ?? []).map((each) => ({
            value: String(each.level),
            label: t(`words:severity.${each.level}`),
          }))}
        />
        <Textarea
          label={t('reason')}
          value={reason}
          dir="auto"
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <div className={classes.foot}>
          {severity.override && (
            <Button variant="default" onClick={() => change.mutate({ override: null })}>
              {t('overrideRemove')}
            </Button>
          )}
          <Button
            variant="default"
            disabled={reason.trim() === ''}
            onClick={() => change.mutate({ override: { level: Number(level), reason: reason.trim() } })}
          >
            {t('overrideSet')}
          </Button>
        </div>
      </fieldset>
    </SeverityDialog>
  );
}
