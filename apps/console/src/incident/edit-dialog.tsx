import { Button, Modal, NativeSelect, Switch, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { referenceQuery } from '../api/directory.js';
import { incidents, type IncidentChange } from '../api/incidents.js';
import type { Incident, Tlp } from '../api/schemas.js';
import { useRights } from '../session/session-context.js';
import { ProblemNote } from '../shell/page-states.js';
import { ClassSelect } from '../triage/class-select.js';
import classes from './incident.module.css';
import { useIncidentChange } from './use-incident.js';
import { useUndoable } from './use-undoable.js';

/** From open to closed (TLP 2.0). */
const TLP_ORDER: Tlp[] = ['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'];

export type EditField = 'title' | 'class' | 'tlp';

/** Title, summary, class, TLP and need-to-know in one dialog; the key that opened it says where to start. */
export function EditDialog({
  incident,
  field,
  onClose,
}: {
  incident: Incident;
  field: EditField | null;
  onClose: () => void;
}) {
  const { t } = useTranslation('incident');
  return (
    <Modal
      opened={field !== null}
      onClose={onClose}
      title={t('editTitle', { ref: incident.ref })}
      size={560}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {field && <EditForm incident={incident} field={field} onClose={onClose} />}
    </Modal>
  );
}

function EditForm({
  incident,
  field,
  onClose,
}: {
  incident: Incident;
  field: EditField;
  onClose: () => void;
}) {
  const { t } = useTranslation(['incident', 'words']);
  const { can } = useRights();
  const { data: reference } = useQuery(referenceQuery);
  const [title, setTitle] = useState(incident.title);
  const [summary, setSummary] = useState(incident.summary);
  const [kind, setKind] = useState({
    rsitClass: incident.rsitClass,
    rsitType: incident.rsitType ?? undefined,
  });
  const [tlp, setTlp] = useState(incident.tlp);
  const [restricted, setRestricted] = useState(incident.restricted);
  const [reason, setReason] = useState('');
  const lowered = TLP_ORDER.indexOf(tlp) < TLP_ORDER.indexOf(incident.tlp);
  const needsReason = lowered || (incident.restricted && !restricted);
  // The incident as the person saw it when the dialog opened: what changed since is told, not overwritten.
  const [base] = useState(incident);
  const [version, setVersion] = useState(incident.version);
  const undoable = useUndoable(incident.ref);
  const change = useIncidentChange(
    incident.ref,
    (body: IncidentChange) => incidents.change(incident.ref, body),
    () => {
      undoable.changed();
      onClose();
    },
  );

  // Only what was changed here goes along, so that a colleague's other fields stay as they are.
  const save = () => {
    const body: IncidentChange = { version };
    if (title.trim() !== base.title) body.title = title.trim();
    if (summary.trim() !== base.summary) body.summary = summary.trim();
    if (kind.rsitClass !== base.rsitClass || (kind.rsitType ?? null) !== base.rsitType) {
      body.rsitClass = kind.rsitClass;
      body.rsitType = kind.rsitType ?? null;
    }
    if (tlp !== base.tlp) body.tlp = tlp;
    if (restricted !== base.restricted) body.restricted = restricted;
    if (needsReason) body.reason = reason.trim();
    change.mutate(body);
  };

  return (
    <form
      className={classes.stack}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TextInput
        label={t('words:field.title')}
        value={title}
        required
        withAsterisk={false}
        maxLength={200}
        dir="auto"
        data-autofocus={field === 'title' || undefined}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Textarea
        label={t('words:field.summary')}
        value={summary}
        autosize
        minRows={3}
        dir="auto"
        onChange={(event) => setSummary(event.currentTarget.value)}
      />
      <ClassSelect
        value={kind}
        onPick={(picked) => setKind({ rsitClass: picked.rsitClass, rsitType: picked.rsitType })}
        selectProps={{ label: t('words:field.class'), 'data-autofocus': field === 'class' || undefined }}
      />
      <NativeSelect
        label="TLP"
        value={tlp}
        dir="ltr"
        data-autofocus={field === 'tlp' || undefined}
        data={(reference?.tlpLabels ?? [tlp]).map((value) => ({ value, label: `TLP:${value}` }))}
        onChange={(event) => setTlp(event.currentTarget.value as Tlp)}
      />
      {can('incident.restricted') && (
        <Switch
          label={t('restricted')}
          description={t('restrictedWhy')}
          checked={restricted}
          onChange={(event) => setRestricted(event.currentTarget.checked)}
        />
      )}
      {needsReason && (
        <Textarea
          label={t('loweringReason')}
          value={reason}
          required
          withAsterisk={false}
          dir="auto"
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      {change.error && (
        <ProblemNote
          error={change.error}
          kept={t('kept')}
          retryLabel={t('useNewest')}
          retry={() => {
            setVersion(incident.version);
            change.reset();
          }}
        />
      )}
      <div className={classes.foot}>
        <Button type="submit" loading={change.isPending}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
}
