import { Button, Modal, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useLayoutEffect, useMemo, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { incidents, type Transition } from '../api/incidents.js';
import type { Incident, NextState } from '../api/schemas.js';
import { CommandTip } from '../keyboard/key-caps.js';
import { usePaletteOffers } from '../keyboard/palette-source.js';
import { useCommand } from '../keyboard/use-command.js';
import { useRights } from '../session/session-context.js';
import { ProblemNote } from '../shell/page-states.js';
import classes from './incident.module.css';
import { formText } from '../shell/form-text.js';
import { SkipStepsDialog, stepsRequired } from '../tasks/skip-steps-dialog.js';
import { useIncidentChange } from './use-incident.js';
import { useUndoable } from './use-undoable.js';

/** The ways on from here, as the API lists them; this side knows no workflow. */
export function NextStates({ incident }: { incident: Incident }) {
  const { t } = useTranslation(['incident', 'words', 'keyboard']);
  const { can } = useRights();
  const first = useRef<HTMLButtonElement>(null);
  const [asking, setAsking] = useState<NextState | null>(null);
  const [skipping, setSkipping] = useState<{ next: NextState; steps: string[] } | null>(null);
  const { ref, version } = incident;
  const change = useIncidentChange(ref, (to: Omit<Transition, 'version'>) =>
    incidents.transition(ref, { version, ...to }),
  );
  const undoable = useUndoable(ref);
  const allowed = incident.nextStates.filter((next) => can(next.right));
  useCommand('change-state', () => first.current?.focus(), allowed.length > 0);

  const go = (next: NextState, fields: Omit<Transition, 'version' | 'to'> = {}) =>
    change.mutate(
      { to: next.to, ...fields },
      {
        onError: (error) => {
          const steps = stepsRequired(error);
          if (steps) setSkipping({ next, steps });
        },
        onSuccess: () => {
          setAsking(null);
          setSkipping(null);
          undoable.say(t('moved', { ref, state: t(`words:state.${next.to}`, { defaultValue: next.to }) }));
        },
      },
    );

  const start = (next: NextState) => (next.requires.length > 0 ? setAsking(next) : go(next));
  const latest = useRef(start);
  useLayoutEffect(() => {
    latest.current = start;
  });
  const offers = useMemo(
    () =>
      incident.nextStates
        .filter((next) => can(next.right))
        .map((next) => ({
          id: `state-${next.action}`,
          label: t(`transition.${next.action}`, { defaultValue: next.action }),
          group: t('keyboard:nextState'),
          run: () => latest.current(next),
        })),
    [can, incident.nextStates, t],
  );
  usePaletteOffers(offers);

  if (allowed.length === 0) return null;
  return (
    <div className={classes.next} role="group" aria-label={t('nextStates')}>
      {allowed.map((next, index) => {
        const button = (
          <Button
            key={next.action}
            ref={index === 0 ? first : undefined}
            variant={index === 0 ? 'filled' : 'default'}
            loading={change.isPending && change.variables.to === next.to}
            onClick={() => start(next)}
          >
            {t(`transition.${next.action}`, { defaultValue: next.action })}
            {next.requires.length > 0 && '…'}
          </Button>
        );
        return index === 0 ? (
          <CommandTip key={next.action} command="change-state">
            {button}
          </CommandTip>
        ) : (
          button
        );
      })}
      {change.error && asking === null && skipping === null && <ProblemNote error={change.error} />}
      <SkipStepsDialog
        steps={skipping?.steps ?? null}
        busy={change.isPending}
        onClose={() => {
          setSkipping(null);
          change.reset();
        }}
        onGo={(reason) => skipping && go(skipping.next, { reason, skipRequired: true })}
      />
      <Modal
        opened={asking !== null}
        onClose={() => setAsking(null)}
        title={asking ? t(`transition.${asking.action}`, { defaultValue: asking.action }) : ''}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {asking && (
          <TransitionForm
            next={asking}
            error={change.error}
            busy={change.isPending}
            onGo={(fields) => go(asking, fields)}
          />
        )}
      </Modal>
    </div>
  );
}

interface FormProps {
  next: NextState;
  error: unknown;
  busy: boolean;
  onGo: (fields: Omit<Transition, 'version' | 'to'>) => void;
}

/** Asks for what the transition requires, and for nothing else. */
function TransitionForm({ next, error, busy, onGo }: FormProps) {
  const { t } = useTranslation(['incident', 'words']);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => formText(form, name) || undefined;
    const until = text('waitingUntil');
    onGo({
      reason: text('reason'),
      waitingFor: text('waitingFor'),
      waitingUntil: until ? new Date(until).toISOString() : undefined,
    });
  };
  const needs = (field: string) => next.requires.includes(field);
  return (
    <form className={classes.stack} onSubmit={submit}>
      {needs('waitingFor') && <WaitingFor />}
      {needs('waitingUntil') && (
        <TextInput
          name="waitingUntil"
          type="datetime-local"
          label={t('waitingUntil')}
          required
          withAsterisk={false}
        />
      )}
      <Textarea
        name="reason"
        label={needs('reason') ? t('reason') : t('reasonOptional')}
        required={needs('reason')}
        withAsterisk={false}
        autosize
        minRows={3}
        dir="auto"
        data-autofocus={needs('waitingFor') ? undefined : true}
      />
      {error !== null && error !== undefined && <ProblemNote error={error} kept={t('kept')} />}
      <div className={classes.foot}>
        <Button type="submit" loading={busy}>
          {t(`transition.${next.action}`, { defaultValue: next.action })}
        </Button>
      </div>
    </form>
  );
}

/** Waiting for the reporter pauses clocks, so that choice has a value of its own; anybody else is named in words. */
function WaitingFor() {
  const { t } = useTranslation('incident');
  const [who, setWho] = useState('reporter');
  return (
    <>
      <NativeSelect
        label={t('waitingFor')}
        name={who === 'reporter' ? 'waitingFor' : undefined}
        value={who}
        data-autofocus
        onChange={(event) => setWho(event.currentTarget.value)}
        data={[
          { value: 'reporter', label: t('waitReporter') },
          { value: 'other', label: t('waitOther') },
        ]}
      />
      {who === 'other' && (
        <TextInput
          name="waitingFor"
          label={t('waitWhom')}
          required
          withAsterisk={false}
          maxLength={200}
          dir="auto"
        />
      )}
    </>
  );
}
