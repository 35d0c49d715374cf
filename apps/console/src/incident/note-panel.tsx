import { Button } from '@mantine/core';
import { useEffect, useRef, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { incidents } from '../api/incidents.js';
import { ApiProblem } from '../api/problem.js';
import type { Incident } from '../api/schemas.js';
import { DraftLine } from '../drafts/draft-line.js';
import { useDraft } from '../drafts/use-draft.js';
import { KeyCaps } from '../keyboard/key-caps.js';
import { useCommand } from '../keyboard/use-command.js';
import { ProblemNote } from '../shell/page-states.js';
import { toast } from '../shell/toast-store.js';
import { Icon } from '../theme/icons.js';
import classes from './composer.module.css';
import { MentionField, type Mentioned } from './mention-field.js';
import { saidMeanwhile, StaleNote } from './stale-note.js';
import { useIncidentChange } from './use-incident.js';
import { useUndoable } from './use-undoable.js';

/** A note for colleagues; nothing of it leaves. Whom it names with `@` is told. */
export function NotePanel({ incident, field }: { incident: Incident; field: Ref<HTMLTextAreaElement> }) {
  const { t } = useTranslation(['incident', 'together']);
  const draft = useDraft('note', incident.ref);
  const text = typeof draft.content?.['text'] === 'string' ? draft.content['text'] : '';
  const mentions = mentionsIn(draft.content?.['mentions']);

  // What the writer had seen when he began; a colleague's note that came meanwhile is told, not passed by.
  const newest = incident.timeline.items.find(({ kind }) => kind === 'note')?.id.slice(1) ?? null;
  const seen = useRef(newest);
  useEffect(() => {
    if (text === '') seen.current = newest;
  }, [text, newest]);

  const undoable = useUndoable(incident.ref);
  const save = useIncidentChange(
    incident.ref,
    () =>
      incidents.note(incident.ref, {
        text: text.trim(),
        mentions: mentions.map(({ id }) => id),
        lastNoteId: seen.current,
      }),
    ({ notTold }) => {
      draft.drop();
      undoable.noted();
      if (notTold.length > 0)
        toast.problem(t('together:mention.notTold', { names: notTold.map(({ name }) => name).join(', ') }));
    },
  );
  const { error } = save;
  const stale = error instanceof ApiProblem && error.code === 'INCIDENT.NOTE_STALE' ? error : null;
  const ready = text.trim() !== '' && !save.isPending;
  const anyway = (send: boolean) => {
    const last = stale?.body['lastNoteId'];
    seen.current = typeof last === 'string' ? last : newest;
    save.reset();
    if (send) save.mutate(undefined);
  };
  useCommand('send', () => save.mutate(undefined), ready);
  return (
    <>
      <p className={classes.whom}>
        <Icon name="lock" size={14} /> {t('incident:noteStays')}
      </p>
      <MentionField
        field={field}
        label={t('incident:noteText')}
        text={text}
        onText={(next, mentioned) => {
          const named = mentioned ? [...mentions, mentioned] : mentions;
          if (next === '') draft.drop();
          else draft.change({ text: next, mentions: named.filter(({ name }) => next.includes(`@${name}`)) });
        }}
      />
      {stale && (
        <StaleNote said={saidMeanwhile(stale)} onLook={() => anyway(false)} onAnyway={() => anyway(true)} />
      )}
      {error && !stale && <ProblemNote error={error} kept={t('incident:draftKept')} />}
      <div className={classes.send}>
        <DraftLine draft={draft} />
        <Button
          color="brass"
          loading={save.isPending}
          disabled={!ready}
          onClick={() => save.mutate(undefined)}
          leftSection={<Icon name="note" size={14} />}
          rightSection={<KeyCaps command="send" />}
        >
          {t('incident:addNote')}
        </Button>
      </div>
    </>
  );
}

/** As this console once wrote them into the draft. */
function mentionsIn(value: unknown): Mentioned[] {
  return Array.isArray(value) ? value.filter(isMentioned) : [];
}

const isMentioned = (value: unknown): value is Mentioned =>
  typeof value === 'object' && value !== null && 'id' in value && 'name' in value;
