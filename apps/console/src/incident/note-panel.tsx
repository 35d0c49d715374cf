import { Button, Textarea } from '@mantine/core';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { incidents } from '../api/incidents.js';
import type { Incident } from '../api/schemas.js';
import { KeyCaps } from '../keyboard/key-caps.js';
import { useCommand } from '../keyboard/use-command.js';
import { ProblemNote } from '../shell/page-states.js';
import { Icon } from '../theme/icons.js';
import classes from './composer.module.css';
import { useDraftText } from './draft.js';
import { useIncidentChange } from './use-incident.js';

/** A note for colleagues; nothing of it leaves. */
export function NotePanel({ incident, field }: { incident: Incident; field: Ref<HTMLTextAreaElement> }) {
  const { t } = useTranslation('incident');
  const [text, setText] = useDraftText(incident.ref, 'note');
  const save = useIncidentChange(
    incident.ref,
    (body: string) => incidents.note(incident.ref, body),
    () => setText(''),
  );
  const ready = text.trim() !== '' && !save.isPending;
  useCommand('send', () => save.mutate(text.trim()), ready);
  return (
    <>
      <p className={classes.whom}>
        <Icon name="lock" size={14} /> {t('noteStays')}
      </p>
      <Textarea
        ref={field}
        aria-label={t('noteText')}
        placeholder={t('noteText')}
        value={text}
        autosize
        minRows={3}
        maxRows={14}
        dir="auto"
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {save.error && <ProblemNote error={save.error} kept={t('draftKept')} />}
      <div className={classes.send}>
        <span className={classes.soft}>{text !== '' && t('draftSaved')}</span>
        <Button
          color="brass"
          loading={save.isPending}
          disabled={!ready}
          onClick={() => save.mutate(text.trim())}
          leftSection={<Icon name="note" size={14} />}
          rightSection={<KeyCaps command="send" />}
        >
          {t('addNote')}
        </Button>
      </div>
    </>
  );
}
