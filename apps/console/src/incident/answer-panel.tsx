import { Button, NativeSelect } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { messages, referenceQuery } from '../api/directory.js';
import { incidentQuery } from '../api/incidents.js';
import type { EncryptionWish } from '../api/keys.js';
import { ApiProblem } from '../api/problem.js';
import type { Bodies, Incident } from '../api/schemas.js';
import { answerTextsQuery, replies } from '../api/writing.js';
import { DraftLine } from '../drafts/draft-line.js';
import { KeyCaps } from '../keyboard/key-caps.js';
import { useCommand } from '../keyboard/use-command.js';
import { ProtectionLine } from '../keyring/protection-line.js';
import { UnreachableNotice } from '../machine/unreachable-notice.js';
import { WayNotice } from '../mail/way-notice.js';
import { ProblemNote } from '../shell/page-states.js';
import { toast } from '../shell/toast-store.js';
import { Icon } from '../theme/icons.js';
import { AnswerTemplates } from './answer-templates.js';
import { AnswerTextField } from './answer-text-field.js';
import { AttachFiles } from './attach-files.js';
import { labelWith, useChosenFiles } from './chosen-files.js';
import classes from './composer.module.css';
import { useDraftText } from './draft.js';
import type { Proposals } from './proposal-store.js';
import { isAboveClearance, type Recipient } from './recipients.js';
import { ReplyPreviewDialog } from './reply-preview.js';
import { saidMeanwhile, StaleNote } from './stale-note.js';
import { useIncidentChange } from './use-incident.js';

interface Props {
  incident: Incident;
  recipients: readonly Recipient[];
  field: Ref<HTMLTextAreaElement>;
  /** What a step or a macro asked to be said; put behind what stands there. */
  wanted?: Proposals['answer'] | null;
  /** The words are on their way: single keys are commands again. */
  onSent: () => void;
}

/** An answer that leaves the house: to whom, under which label, and what; it waits ten seconds in the outbox. */
export function AnswerPanel({ incident, recipients, field, wanted = null, onSent }: Props) {
  const { t } = useTranslation(['incident', 'templates']);
  const queries = useQueryClient();
  const { data: reference } = useQuery(referenceQuery);
  const { ref } = incident;
  const [text, setText, draft] = useDraftText(ref, 'reply');
  const [to, setTo] = useState<string | null>(null);
  const [ownTlp, setOwnTlp] = useState<Incident['tlp'] | null>(null);
  const recipient = recipients.find((each) => each.reportRef === to) ?? recipients[0];
  const [wish, setWish] = useState<EncryptionWish>('auto');
  const files = useChosenFiles();
  const [previewed, setPreviewed] = useState<Bodies['reply'] | null>(null);
  const tlp = labelWith(ownTlp ?? incident.tlp, files.files);
  const raised = tlp !== (ownTlp ?? incident.tlp);
  const { data: texts = [] } = useQuery({
    ...answerTextsQuery({ ref: recipient?.reportRef ?? '' }),
    enabled: recipient !== undefined,
  });

  const added = useRef<Proposals['answer'] | null>(null);
  useEffect(() => {
    const words = wanted?.text ?? texts.find(({ template }) => template === wanted?.template)?.text;
    if (wanted === null || words === undefined || added.current === wanted) return;
    added.current = wanted;
    setText(text.trim() === '' ? words : `${text.trimEnd()}\n\n${words}`);
  }, [wanted, texts, text, setText]);

  // What the writer had seen when he began: an answer that came meanwhile is told (409) instead of crossed.
  const newest = recipient?.thread.lastMessageId ?? null;
  const seen = useRef(newest);
  useEffect(() => {
    if (text === '') seen.current = newest;
  }, [text, newest]);

  const draftOf = (body: string): Bodies['reply'] => ({
    text: body,
    reportRef: recipient?.reportRef ?? '',
    lastMessageId: seen.current,
    tlp: ownTlp ?? incident.tlp,
    attach: files.attach,
    encrypt: wish,
  });
  const name = (address: string | null) => address ?? t('incident:portalReader');
  const reply = useIncidentChange(
    ref,
    (body: string) => replies.send(ref, draftOf(body), files.files.own),
    (message) => {
      const taken = files.files;
      setText('');
      setWish('auto');
      files.clear();
      onSent();
      const seconds = reference?.holdSeconds ?? 10;
      toast.undoable(
        t('incident:answerHeld', { to: name(recipient?.address ?? null), count: seconds }),
        async () => {
          const cancelled = await messages.cancel(message.id);
          setText(cancelled.text);
          files.setFiles(taken);
          await queries.invalidateQueries({ queryKey: incidentQuery(ref).queryKey });
        },
      );
    },
  );
  const { error } = reply;
  const stale = error instanceof ApiProblem && error.code === 'CORRESPONDENCE.STALE' ? error : null;
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
            aria-label={t('incident:recipient')}
            value={recipient?.reportRef}
            onChange={(event) => setTo(event.currentTarget.value)}
            data={recipients.map((each) => ({
              value: each.reportRef,
              label: `${t('incident:leavesTo')} ${name(each.address)} (${each.reportRef})`,
            }))}
          />
        ) : (
          <span>
            {t('incident:leavesTo')} <bdi>{name(recipient?.address ?? null)}</bdi> (
            <bdi className="ref">{recipient?.reportRef}</bdi>)
          </span>
        )}
        <NativeSelect
          size="xs"
          dir="ltr"
          aria-label={t('incident:answerTlp')}
          value={tlp}
          onChange={(event) =>
            setOwnTlp(reference?.tlpLabels.find((label) => label === event.currentTarget.value) ?? null)
          }
          data={(reference?.tlpLabels ?? [tlp]).map((value) => ({ value, label: `TLP:${value}` }))}
        />
      </div>
      {recipient?.address && (
        <ProtectionLine reportRef={recipient.reportRef} tlp={tlp} wish={wish} onWish={setWish} />
      )}
      {recipient && <WayNotice thread={recipient.thread} />}
      <UnreachableNotice items={recipient?.address ? recipient.thread.unreachable : []} />
      <AnswerTextField
        field={field}
        label={t('incident:answerText')}
        placeholder={t('incident:answerText')}
        text={text}
        onText={setText}
        texts={texts}
      />
      <AnswerTemplates texts={texts} text={text} onText={setText} />
      <AttachFiles
        incidentRef={ref}
        files={files.files}
        onFiles={files.setFiles}
        disabled={recipient?.address === null}
      />
      {raised && <p className={classes.guard}>{t('templates:labelRaised', { tlp })}</p>}
      {/\{\{\w+\}\}/.test(text) && <p className={classes.guard}>{t('templates:holesLeft')}</p>}
      {recipient && isAboveClearance(tlp, recipient) && (
        <p className={classes.guard}>
          {t('incident:aboveClearance', { tlp, clearance: recipient.thread.clearance })}
        </p>
      )}
      {stale && (
        <StaleNote
          said={saidMeanwhile(stale)}
          onLook={() => reply.reset()}
          onAnyway={() => {
            reply.reset();
            send();
          }}
        />
      )}
      {reply.error && !stale && <ProblemNote error={reply.error} kept={t('incident:draftKept')} />}
      <div className={classes.send}>
        <DraftLine draft={draft} />
        <span className={classes.buttons}>
          <Button variant="default" disabled={!ready} onClick={() => setPreviewed(draftOf(text.trim()))}>
            {t('templates:preview')}
          </Button>
          <Button
            loading={reply.isPending}
            disabled={!ready}
            onClick={send}
            leftSection={<Icon name="send" size={14} />}
            rightSection={<KeyCaps command="send" />}
          >
            {t('incident:sendAnswer')}
          </Button>
        </span>
      </div>
      <ReplyPreviewDialog
        incidentRef={ref}
        draft={previewed}
        uploads={files.files.own.map((file) => file.name)}
        onClose={() => setPreviewed(null)}
      />
    </>
  );
}
