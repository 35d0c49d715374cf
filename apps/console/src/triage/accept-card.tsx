import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { referenceQuery } from '../api/directory.js';
import type { InboxRow, Report, Tlp } from '../api/schemas.js';
import type { OpenIncident } from '../api/triage.js';
import { KeyCaps } from '../keyboard/key-caps.js';
import { useCommand } from '../keyboard/use-command.js';
import { Icon } from '../theme/icons.js';
import { ClassSelect } from './class-select.js';
import { changeDraft, useDraft } from './draft-store.js';
import { Reasons } from './reasons.js';
import { SeverityDialog } from './severity-dialog.js';
import { SeverityNow } from './severity-now.js';
import classes from './triage.module.css';

interface Props {
  report: Report | null;
  row: Pick<InboxRow, 'ref' | 'subject' | 'tlp' | 'suggestion'>;
  onOpen: (body: Omit<OpenIncident, 'version'>) => void;
}

/** The incident that would be opened: suggestions filled in, each correctable by its key, then `1` `Enter`. */
export function AcceptCard({ report, row, onOpen }: Props) {
  const { t } = useTranslation(['triage', 'rsit']);
  const { data: reference } = useQuery(referenceQuery);
  const draft = useDraft(row.ref);
  const [severityOpen, setSeverityOpen] = useState(false);
  const confirm = useRef<HTMLButtonElement>(null);
  const classInput = useRef<HTMLInputElement>(null);
  const tlpInput = useRef<HTMLSelectElement>(null);
  const [armed, setArmed] = useState(false);

  useEffect(() => {
    setArmed(false);
  }, [row.ref]);

  const suggested = report?.suggestions ?? null;
  const best = suggested?.classification[0];
  const rsitClass = draft.rsitClass ?? best?.class ?? row.suggestion?.class ?? undefined;
  const rsitType = draft.rsitClass ? draft.rsitType : (best?.type ?? row.suggestion?.type ?? undefined);
  const severity = suggested?.severity ?? null;
  const tlp = draft.tlp ?? report?.tlp ?? row.tlp;
  const labels = reference?.tlpLabels ?? [tlp];
  // What the source said is not ours to make milder; a label that we assumed is.
  const mildest = report && !report.tlpAssumed ? labels.indexOf(report.tlp) : 0;
  const title = draft.title ?? (report ?? row).subject ?? '';
  const level = severity?.level ?? row.suggestion?.level ?? null;

  const arm = () => confirm.current?.focus();
  const back = () => setTimeout(arm, 0);

  useCommand('accept', arm);
  useCommand('class', () => {
    classInput.current?.focus();
    classInput.current?.select();
  });
  useCommand('severity', () => setSeverityOpen(true));
  useCommand('tlp', () => tlpInput.current?.focus());

  const open = () =>
    onOpen({
      ...(title.trim() ? { title: title.trim() } : {}),
      ...(rsitClass ? { rsitClass } : {}),
      ...(rsitType ? { rsitType } : {}),
      ...(draft.selection ? { severity: { selection: draft.selection } } : {}),
      ...(draft.severityOverride ? { severityOverride: draft.severityOverride } : {}),
      tlp,
    });

  return (
    <section className={classes.card} data-armed={armed || undefined} aria-label={t('triage:openIncident')}>
      <TextInput
        label={t('triage:title')}
        value={title}
        dir="auto"
        size="xs"
        maxLength={200}
        onChange={(event) => changeDraft(row.ref, { title: event.currentTarget.value })}
      />
      <ClassSelect
        value={rsitClass ? { rsitClass, rsitType } : null}
        suggestions={suggested?.classification}
        onPick={(picked) => {
          changeDraft(row.ref, { rsitClass: picked.rsitClass, rsitType: picked.rsitType });
          // At once, so that an Enter that follows fast is the button's; the field has taken this one for itself.
          arm();
        }}
        selectProps={{
          size: 'xs',
          ref: classInput,
          label: <FieldLabel text={t('triage:class')} command="class" />,
          placeholder: t('triage:chooseClass'),
        }}
      />
      {best && !draft.rsitClass && <Reasons reasons={best.reasons} />}
      <div className={classes.pair}>
        <div>
          <span className={classes.label}>
            <FieldLabel text={t('triage:severity')} command="severity" />
          </span>
          <button type="button" className={classes.severityButton} onClick={() => setSeverityOpen(true)}>
            <SeverityNow
              selection={draft.selection}
              override={draft.severityOverride ?? null}
              suggested={level}
            />
            <Icon name="pencil" size={13} />
          </button>
        </div>
        <NativeSelect
          size="xs"
          ref={tlpInput}
          label={<FieldLabel text="TLP" command="tlp" />}
          value={tlp}
          dir="ltr"
          data={labels.map((value, rank) => ({ value, label: `TLP:${value}`, disabled: rank < mildest }))}
          onChange={(event) => changeDraft(row.ref, { tlp: event.currentTarget.value as Tlp })}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            // The focus moves to the button; without this the same stroke would press it.
            event.preventDefault();
            arm();
          }}
        />
      </div>
      {suggested?.organisations.map((organisation) => (
        <p key={organisation.id} className={classes.reason}>
          <Icon name="building" size={14} /> <strong dir="auto">{organisation.name}</strong>
          {organisation.matches[0] && (
            <span>
              {' '}
              <bdi className="mono" dir="ltr">
                {organisation.matches[0].value}
              </bdi>{' '}
              ∈{' '}
              <bdi className="mono" dir="ltr">
                {organisation.matches[0].asset}
              </bdi>
            </span>
          )}
        </p>
      ))}
      <Button
        ref={confirm}
        fullWidth
        size="sm"
        onClick={open}
        onFocus={() => setArmed(true)}
        onBlur={() => setArmed(false)}
        rightSection={armed ? <kbd className={classes.enter}>↵</kbd> : <KeyCaps command="accept" />}
      >
        {t('triage:openIncident')}
      </Button>
      <SeverityDialog
        opened={severityOpen}
        saved={{ selection: severity?.selection ?? {}, override: null }}
        begun={
          draft.selection
            ? { selection: draft.selection, override: draft.severityOverride ?? null }
            : undefined
        }
        applyLabel={t('triage:apply')}
        onClose={() => setSeverityOpen(false)}
        onApply={({ selection, override }) => {
          changeDraft(row.ref, { selection, severityOverride: override });
          setSeverityOpen(false);
          back();
        }}
      />
    </section>
  );
}

export function FieldLabel({ text, command }: { text: string; command: 'class' | 'severity' | 'tlp' }) {
  return (
    <span className={classes.fieldLabel}>
      {text} <KeyCaps command={command} />
    </span>
  );
}
