import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { incidents } from '../api/incidents.js';
import type { Incident } from '../api/schemas.js';
import type { Assignment } from '../api/triage.js';
import { EscalateCommand } from '../escalation/escalate-command.js';
import { useCommand } from '../keyboard/use-command.js';
import { HereLine } from '../live/here-line.js';
import { useRights } from '../session/session-context.js';
import { Icon } from '../theme/icons.js';
import { Assignee, SeverityBadge, StateMark, TlpBadge } from '../theme/marks.js';
import { Due } from '../theme/time.js';
import { AssignDialog } from '../triage/assign-dialog.js';
import { EditDialog, type EditField } from './edit-dialog.js';
import { IncidentSeverity } from './incident-severity.js';
import classes from './incident.module.css';
import { NextStates } from './next-states.js';
import { useQuickChange } from './use-incident.js';
import { useUndoable } from './use-undoable.js';

/** What the case is and where it stands; each fact is a control for those who may change it. */
export function IncidentHeader({ incident }: { incident: Incident }) {
  const { t } = useTranslation(['incident', 'words', 'rsit']);
  const { can } = useRights();
  const mayWrite = can('incident.write');
  const [dialog, setDialog] = useState<'severity' | 'assign' | EditField | null>(null);
  const { ref, version, severity } = incident;
  const undoable = useUndoable(ref);
  const assign = useQuickChange(
    ref,
    (to: Assignment) => incidents.assign(ref, version, to),
    undoable.assigned,
  );

  useCommand('severity', () => setDialog('severity'), mayWrite);
  useCommand('class', () => setDialog('class'), mayWrite);
  useCommand('tlp', () => setDialog('tlp'), mayWrite);
  useCommand('assign', () => setDialog('assign'), mayWrite);
  useCommand('mine', () => assign({ toMe: true }), mayWrite);

  const level = severity.override?.level ?? severity.level;
  const className = t(`rsit:class.${incident.rsitClass}`, { defaultValue: incident.rsitClass });
  return (
    <header className={classes.header}>
      <div className={classes.headline}>
        <bdi className={`ref ${classes.headRef}`}>{ref}</bdi>
        {incident.restricted && (
          <span className={classes.restricted}>
            <Icon name="lock" size={13} /> {t('restricted')}
          </span>
        )}
        <h1 dir="auto">{incident.title}</h1>
        <HereLine refOf={ref} />
        {mayWrite && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<Icon name="pencil" size={14} />}
            onClick={() => setDialog('title')}
          >
            {t('edit')}
          </Button>
        )}
      </div>
      <dl className={classes.facts}>
        <Fact label={t('words:field.state')}>
          <StateMark state={incident.state} />
          {incident.state === 'waiting' && incident.waitingFor && (
            <small dir="auto">
              {incident.waitingFor === 'reporter' ? t('waitReporter') : incident.waitingFor}
            </small>
          )}
        </Fact>
        <Fact label={t('words:field.severity')} onPress={mayWrite ? () => setDialog('severity') : undefined}>
          <SeverityBadge level={level} />
          <small dir="ltr">{severity.score.toFixed(2)}</small>
          {severity.override && (
            <small>{t('scored', { level: t(`words:severity.${severity.level}`) })}</small>
          )}
          {severity.provisional && !severity.override && <small>{t('provisional')}</small>}
        </Fact>
        <Fact label={t('words:field.class')} onPress={mayWrite ? () => setDialog('class') : undefined}>
          <span>
            {incident.rsitType
              ? t(`rsit:type.${incident.rsitType}`, { defaultValue: incident.rsitType })
              : className}
          </span>
          {incident.rsitType && <small>{className}</small>}
        </Fact>
        <Fact label="TLP" onPress={mayWrite ? () => setDialog('tlp') : undefined}>
          <TlpBadge tlp={incident.tlp} />
        </Fact>
        <Fact label={t('words:field.assignee')} onPress={mayWrite ? () => setDialog('assign') : undefined}>
          <Assignee person={incident.assignee} team={incident.team} />
          <span dir="auto">{incident.assignee?.name ?? incident.team?.name ?? t('words:unassigned')}</span>
        </Fact>
        {incident.dueAt && (
          <Fact label={t('words:field.due')}>
            <Due at={incident.dueAt} />
          </Fact>
        )}
      </dl>
      {incident.stateReason && (
        <p className={classes.stateReason} dir="auto">
          {incident.stateReason}
        </p>
      )}
      <NextStates incident={incident} />
      <EscalateCommand refOf={ref} may={mayWrite} />
      <IncidentSeverity incident={incident} opened={dialog === 'severity'} onClose={() => setDialog(null)} />
      <AssignDialog
        opened={dialog === 'assign'}
        subject={ref}
        onClose={() => setDialog(null)}
        onAssign={(to) => {
          setDialog(null);
          assign(to);
        }}
      />
      <EditDialog
        incident={incident}
        field={dialog === 'severity' || dialog === 'assign' ? null : dialog}
        onClose={() => setDialog(null)}
      />
    </header>
  );
}

function Fact({ label, children, onPress }: { label: string; children: ReactNode; onPress?: () => void }) {
  return (
    <div className={classes.fact}>
      <dt>{label}</dt>
      <dd>
        {onPress ? (
          <button type="button" className={classes.factButton} onClick={onPress}>
            {children}
          </button>
        ) : (
          <span className={classes.factValue}>{children}</span>
        )}
      </dd>
    </div>
  );
}
