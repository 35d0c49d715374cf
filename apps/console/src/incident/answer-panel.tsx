import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { messages, referenceQuery } from '../api/directory.js';
import { incidentQuery, incidents } from '../api/incidents.js';
import type { Incident } from '../api/schemas.js';
import { KeyCaps } from '../keyboard/key-caps.js';
import { useCommand } from '../keyboard/use-command.js';
import { ProblemNote } from '../shell/page-states.js';
import { toast } from '../shell/toast-store.js';
import { Icon } from '../theme/icons.js';
import { AnswerTemplates } from './answer-templates.js';
import classes from './composer.module.css';
import { useDraftText } from './draft.js';
import { isAboveClearance, type Recipient } from './recipients.js';
import { useIncidentChange } from './use-incident.js';

interface Props {
  incident: Incident;
  recipients: readonly Recipient[];
  field: Ref<HTMLTextAreaElement>;
  /** The words are on their way: single keys are commands again. */
  onSent: () => void;
}

/** An answer that leaves the house: to whom, under which label, and what; it waits ten seconds in the outbox. */
export function AnswerPanel({ incident, recipients, field, onSent }: Props) {
  const { t } = useTranslation('incident');
  const queries = useQueryClient();
  const { data: reference } = useQuery(referenceQuery);
  const { ref } = incident;
  const [text, setText] = useDraftText(ref, 'reporter');
  const [to, setTo] = useState<string | null>(null);
  const [ownTlp, setOwnTlp] = useState<Incident['tlp'] | null>(null);
  const recipient = recipients.find((each) => each.reportRef === to) ?? recipients[0];
  const tlp = ownTlp ?? incident.tlp;

  // What the writer had seen when he began: an answer that came meanwhile is told (409) instead of crossed.
  const newest = recipient?.thread.lastMessageId ?? null;
  const seen = useRef(newest);
  useEffect(() => {
    if (text === '') seen.current = newest;
  }, [text, newest]);

  const name = (address: string | null) => address ?? t('portalReader');
  const reply = useIncidentChange(
    ref,
    (body: string) =>
      incidents.reply(ref, {
        text: body,
        reportRef: recipient?.reportRef ?? '',
        lastMessageId: seen.current,
        tlp,
      }),
    (message) => {
      setText('');
      onSent();
      const seconds = reference?.holdSeconds ?? 10;
      toast.undoable(t('answerHeld', { to: name(recipient?.address ?? null), count: seconds }), async () => {
        const cancelled = await messages.cancel(message.id);
        setText(cancelled.text);
        await queries.invalidateQueries({ queryKey: incidentQuery(ref).queryKey });
      });
    },
  );
  const ready = text.trim() !== '' && recipient !== undefined && !reply.isPending;
  const send = () =>
    reply.mutate(text.trim(), {
      // The page is read again, and what was missed stands in it: the next try has seen it.
      onSettled: () => {
        const now = queries.getQueryData(incidentQuery(ref).queryKey)?.threads;
        seen.current = now?.find((each) => each.reportRef === recipient?.reportRef)?.lastMessageId ?? null;
      },
    });
  useCommand('send', send, ready);

  return (
    <>
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
        <NativeSelect
          size="xs"
          dir="ltr"
          aria-label={t('answerTlp')}
          value={tlp}
          onChange={(event) =>
            setOwnTlp(reference?.tlpLabels.find((label) => label === event.currentTarget.value) ?? null)
          }
          data={(reference?.tlpLabels ?? [tlp]).map((value) => ({ value, label: `TLP:${value}` }))}
        />
      </div>
      <Textarea
        ref={field}
        aria-label={t('answerText')}
        placeholder={t('answerText')}
        value={text}
        autosize
        minRows={3}
        maxRows={14}
        dir="auto"
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <AnswerTemplates reportRef={recipient?.reportRef ?? ''} text={text} onText={setText} />
      {recipient && isAboveClearance(tlp, recipient) && (
        <p className={classes.guard}>{t('aboveClearance', { tlp, clearance: recipient.thread.clearance })}</p>
      )}
      {reply.error && <ProblemNote error={reply.error} kept={t('draftKept')} />}
      <div className={classes.send}>
        <span className={classes.soft}>{text !== '' && t('draftSaved')}</span>
        <Button
          loading={reply.isPending}
          disabled={!ready}
          onClick={send}
          leftSection={<Icon name="send" size={14} />}
          rightSection={<KeyCaps command="send" />}
        >
          {t('sendAnswer')}
        </Button>
      </div>
    </>
  );
}
