import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { messages } from '../api/directory.js';
import { incidentQuery, incidents } from '../api/incidents.js';
import type { Incident } from '../api/schemas.js';
import { KeyCaps } from '../keyboard/key-caps.js';
import { useCommand } from '../keyboard/use-command.js';
import { useRights } from '../session/session-context.js';
import { ProblemNote } from '../shell/page-states.js';
import { toast } from '../shell/toast-store.js';
import { Icon } from '../theme/icons.js';
import { useDraftText } from './draft.js';
import classes from './incident.module.css';
import { isAboveClearance, recipientsOf } from './recipients.js';
import { useIncidentChange } from './use-incident.js';

type Audience = 'note' | 'reporter';

/** Two audiences that cannot be confused: own icon, border, label and button each, the recipient in plain sight. */
export function Composer({ incident }: { incident: Incident }) {
  const { t } = useTranslation('incident');
  const { can } = useRights();
  const queries = useQueryClient();
  const { ref } = incident;
  const recipients = recipientsOf(incident);
  const mayAnswer = can('message.send') && recipients.length > 0;
  const [audience, setAudience] = useState<Audience>('note');
  const [note, setNote] = useDraftText(ref, 'note');
  const [answer, setAnswer] = useDraftText(ref, 'reporter');
  const [to, setTo] = useState(recipients[0]?.reportRef ?? '');
  const field = useRef<HTMLTextAreaElement>(null);

  const recipient = recipients.find((each) => each.reportRef === to) ?? recipients[0];
  const text = audience === 'note' ? note : answer;
  const setText = audience === 'note' ? setNote : setAnswer;

  const saveNote = useIncidentChange(
    ref,
    (body: string) => incidents.note(ref, body),
    () => setNote(''),
  );
  const name = (address: string | null) => address ?? t('portalReader');
  const reply = useIncidentChange(
    ref,
    (body: string) =>
      incidents.reply(ref, {
        text: body,
        reportRef: recipient?.reportRef ?? '',
        // What the writer has seen: an answer that came meanwhile is told instead of crossed.
        lastMessageId: recipient?.thread.lastMessageId ?? null,
      }),
    (message) => {
      setAnswer('');
      toast.undoable(t('answerHeld', { to: name(recipient?.address ?? null) }), async () => {
        await messages.cancel(message.id);
        setAnswer(message.text);
        setAudience('reporter');
        await queries.invalidateQueries({ queryKey: incidentQuery(ref).queryKey });
      });
    },
  );
  const sending = audience === 'note' ? saveNote : reply;

  const write = (whom: Audience) => {
    setAudience(whom);
    setTimeout(() => field.current?.focus(), 0);
  };
  useCommand('note', () => write('note'));
  useCommand('reply', () => write('reporter'), mayAnswer);
  useCommand(
    'send',
    () => text.trim() !== '' && !sending.isPending && sending.mutate(text.trim()),
    text.trim() !== '',
  );

  return (
    <section className={classes.composer} data-audience={audience} aria-label={t('composer')}>
      <div className={classes.audiences} role="tablist" aria-label={t('audience')}>
        <AudienceTab
          active={audience === 'note'}
          onPick={() => write('note')}
          icon="note"
          label={t('tabNote')}
          command="note"
        />
        {mayAnswer && (
          <AudienceTab
            active={audience === 'reporter'}
            onPick={() => write('reporter')}
            icon="send"
            label={t('tabReporter')}
            command="reply"
          />
        )}
      </div>
      <div
        role="tabpanel"
        id="composer-panel"
        aria-label={audience === 'note' ? t('tabNote') : t('tabReporter')}
        className={classes.panel}
      >
        {audience === 'note' ? (
          <p className={classes.whom}>
            <Icon name="lock" size={14} /> {t('noteStays')}
          </p>
        ) : (
          <div className={classes.whom}>
            <Icon name="send" size={14} />
            {recipients.length > 1 ? (
              <NativeSelect
                size="xs"
                aria-label={t('recipient')}
                value={recipient?.reportRef}
                onChange={(event) => setTo(event.currentTarget.value)}
                data={recipients.map((each) => ({
                  value: each.reportRef,
                  label: `${t('leavesTo')} ${name(each.address)} (${each.reportRef})`,
                }))}
              />
            ) : (
              <span>
                {t('leavesTo')} <bdi>{name(recipient?.address ?? null)}</bdi> (
                <bdi className="ref">{recipient?.reportRef}</bdi>)
              </span>
            )}
          </div>
        )}
        <Textarea
          ref={field}
          aria-label={audience === 'note' ? t('noteText') : t('answerText')}
          placeholder={audience === 'note' ? t('noteText') : t('answerText')}
          value={text}
          autosize
          minRows={3}
          maxRows={14}
          dir="auto"
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {audience === 'reporter' && recipient && isAboveClearance(incident.tlp, recipient) && (
          <p className={classes.held}>
            {t('aboveClearance', { tlp: incident.tlp, clearance: recipient.thread.clearance })}
          </p>
        )}
        {sending.error && <ProblemNote error={sending.error} kept={t('draftKept')} />}
        <div className={classes.send}>
          <span className={classes.soft}>{text !== '' && t('draftSaved')}</span>
          <Button
            loading={sending.isPending}
            disabled={text.trim() === ''}
            onClick={() => sending.mutate(text.trim())}
            leftSection={<Icon name={audience === 'note' ? 'note' : 'send'} size={14} />}
            rightSection={<KeyCaps command="send" />}
            color={audience === 'note' ? 'brass' : undefined}
          >
            {audience === 'note' ? t('addNote') : t('sendAnswer')}
          </Button>
        </div>
      </div>
    </section>
  );
}

interface TabProps {
  active: boolean;
  onPick: () => void;
  icon: 'note' | 'send';
  label: string;
  command: 'note' | 'reply';
}

function AudienceTab({ active, onPick, icon, label, command }: TabProps) {
  return (
    <button type="button" role="tab" aria-selected={active} aria-controls="composer-panel" onClick={onPick}>
      <Icon name={icon} size={14} /> {label} <KeyCaps command={command} />
    </button>
  );
}
