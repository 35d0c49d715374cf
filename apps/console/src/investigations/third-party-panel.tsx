import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { messages, referenceQuery } from '../api/directory.js';
import {
  type Investigation,
  investigations,
  investigationsOfQuery,
  type ThirdPartyMessage,
} from '../api/investigations.js';
import { incidentQuery } from '../api/incidents.js';
import { ApiProblem } from '../api/problem.js';
import type { AnswerText, Incident } from '../api/schemas.js';
import { answerTextsQuery } from '../api/writing.js';
import { DraftLine } from '../drafts/draft-line.js';
import { AnswerTextField } from '../incident/answer-text-field.js';
import { AnswerTemplates } from '../incident/answer-templates.js';
import { AttachFiles } from '../incident/attach-files.js';
import { labelWith, useChosenFiles } from '../incident/chosen-files.js';
import composer from '../incident/composer.module.css';
import { useDraftText } from '../incident/draft.js';
import type { Proposals } from '../incident/proposal-store.js';
import { saidMeanwhile, StaleNote } from '../incident/stale-note.js';
import { useIncidentChange } from '../incident/use-incident.js';
import { KeyCaps } from '../keyboard/key-caps.js';
import { useCommand } from '../keyboard/use-command.js';
import { UnreachableNotice } from '../machine/unreachable-notice.js';
import { ProblemNote } from '../shell/page-states.js';
import { toast } from '../shell/toast-store.js';
import { Icon } from '../theme/icons.js';
import { TlpBadge } from '../theme/marks.js';
import classes from './investigations.module.css';
import { OpenInvestigationForm } from './open-investigation-form.js';
import { ThirdPartyPreview } from './third-party-preview.js';

interface Props {
  incident: Incident;
  /** What a step asked for; null: nothing. */
  begun: Proposals['investigation'] | null;
  field: Ref<HTMLTextAreaElement>;
  onSent: () => void;
}

const STRICTNESS = ['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'];

/** Words for somebody outside who is not the reporter: to whom stands in plain sight, and what may not leave is said before. */
export function ThirdPartyPanel({ incident, begun, field, onSent }: Props) {
  const { t } = useTranslation('investigations');
  const { data = [], isPending } = useQuery(investigationsOfQuery(incident.ref));
  const queries = useQueryClient();
  const [picked, setPicked] = useState<string | null>(null);
  const [opening, setOpening] = useState(begun !== null);
  useEffect(() => {
    if (begun !== null) setOpening(true);
  }, [begun]);
  const usable = data.filter(({ state }) => state !== 'closed');
  const chosen = usable.find(({ ref }) => ref === picked) ?? usable[0];
  if (isPending) return null;
  if (opening || !chosen)
    return (
      <OpenInvestigationForm
        key={begun?.kind ?? 'new'}
        incident={incident}
        kind={begun?.kind}
        onOpened={(ref) => {
          void queries.invalidateQueries({ queryKey: investigationsOfQuery(incident.ref).queryKey });
          setPicked(ref);
          setOpening(false);
        }}
        onCancel={() => (chosen ? setOpening(false) : onSent())}
      />
    );
  return (
    <>
      <div className={composer.whom}>
        <Icon name="globe" size={14} />
        <NativeSelect
          size="xs"
          aria-label={t('conversation')}
          value={chosen.ref}
          onChange={(event) => {
            const { value } = event.currentTarget;
            if (value === 'new') setOpening(true);
            else setPicked(value);
          }}
          data={[
            ...usable.map(({ ref, party }) => ({ value: ref, label: `${party} (${ref})` })),
            { value: 'new', label: t('new') },
          ]}
        />
        <span>
          {t('mayBeTold')} <TlpBadge tlp={chosen.clearance} />
        </span>
      </div>
      <Letter
        key={chosen.ref}
        incident={incident}
        investigation={chosen}
        template={begun?.template}
        field={field}
        onSent={onSent}
      />
    </>
  );
}

interface LetterProps {
  incident: Incident;
  investigation: Investigation;
  template: string | undefined;
  field: Ref<HTMLTextAreaElement>;
  onSent: () => void;
}

function Letter({ incident, investigation, template, field, onSent }: LetterProps) {
  const { t } = useTranslation(['investigations', 'incident', 'templates']);
  const queries = useQueryClient();
  const { ref, clearance, participants, recipients, lastMessageId } = investigation;
  const { data: reference } = useQuery(referenceQuery);
  const { data = [] } = useQuery(answerTextsQuery({ investigation: ref }));
  const texts = useMemo(() => forThirdParties(data), [data]);
  // The panel came after the key that asked for it.
  useEffect(() => {
    if (typeof field === 'object') field?.current?.focus();
  }, [field]);
  const [text, setText, draft] = useDraftText(incident.ref, `third-party ${ref}`);
  const [to, setTo] = useState<readonly string[] | null>(null);
  const [ownTlp, setOwnTlp] = useState<Incident['tlp'] | null>(null);
  const [agreed, setAgreed] = useState(false);
  const [previewed, setPreviewed] = useState<ThirdPartyMessage | null>(null);
  const files = useChosenFiles();
  const chosen = to ?? recipients;
  const tlp = labelWith(ownTlp ?? incident.tlp, files.files);
  const tooStrict = STRICTNESS.indexOf(tlp) > STRICTNESS.indexOf(clearance);

  const wanted = texts.find((each) => each.template === template);
  const offered = useRef(false);
  useEffect(() => {
    if (offered.current || !wanted || text !== '') return;
    offered.current = true;
    setText(wanted.text);
  }, [wanted, text, setText]);

  const seen = useRef(lastMessageId);
  useEffect(() => {
    if (text === '') seen.current = lastMessageId;
  }, [text, lastMessageId]);

  const draftOf = (): ThirdPartyMessage => ({
    text: text.trim(),
    lastMessageId: seen.current,
    tlp: ownTlp ?? incident.tlp,
    to: [...chosen],
    attach: files.attach,
    ...(agreed ? { namesReporter: true } : {}),
  });
  const write = useIncidentChange(
    incident.ref,
    () => investigations.write(ref, draftOf(), files.files.own),
    (message) => {
      const taken = files.files;
      setText('');
      setAgreed(false);
      files.clear();
      onSent();
      toast.undoable(
        t('incident:answerHeld', { to: investigation.party, count: reference?.holdSeconds ?? 10 }),
        async () => {
          const cancelled = await messages.cancel(message.id);
          setText(cancelled.text);
          files.setFiles(taken);
          await queries.invalidateQueries({ queryKey: incidentQuery(incident.ref).queryKey });
        },
      );
    },
  );
  const { error } = write;
  const stale = error instanceof ApiProblem && error.code === 'CORRESPONDENCE.STALE' ? error : null;
  const naming = error instanceof ApiProblem && error.code === 'CORRESPONDENCE.NAMES_REPORTER' ? error : null;
  const ready = text.trim() !== '' && chosen.length > 0 && !write.isPending;
  const send = () => write.mutate(undefined, { onSettled: () => void (seen.current = lastMessageId) });
  useCommand('send', send, ready);
  return (
    <>
      <fieldset className={classes.recipients}>
        <legend>{t('leavesTo')}</legend>
        {participants.map((address) => (
          <Checkbox
            key={address}
            size="sm"
            label={<bdi dir="ltr">{address}</bdi>}
            checked={chosen.includes(address)}
            onChange={(event) =>
              setTo(
                event.currentTarget.checked
                  ? [...chosen, address]
                  : chosen.filter((each) => each !== address),
              )
            }
          />
        ))}
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
      </fieldset>
      <UnreachableNotice items={investigation.unreachable} />
      <AnswerTextField
        field={field}
        label={t('text')}
        placeholder={t('textHint')}
        text={text}
        onText={setText}
        texts={texts}
      />
      <AnswerTemplates texts={texts} text={text} onText={setText} shown={SHOWN} />
      <AttachFiles incidentRef={incident.ref} files={files.files} onFiles={files.setFiles} disabled={false} />
      {tooStrict && <p className={composer.guard}>{t('tooStrict', { tlp, clearance })}</p>}
      {/\{\{\w+\}\}/.test(text) && <p className={composer.guard}>{t('templates:holesLeft')}</p>}
      {naming && (
        <div className={composer.guard} role="alert">
          <span>
            {t('namesReporter')} <bdi>{named(naming).join(', ')}</bdi>
          </span>
          <Checkbox
            size="sm"
            label={t('agreed')}
            checked={agreed}
            onChange={(event) => setAgreed(event.currentTarget.checked)}
          />
        </div>
      )}
      {stale && (
        <StaleNote
          said={saidMeanwhile(stale)}
          onLook={() => write.reset()}
          onAnyway={() => {
            write.reset();
            send();
          }}
        />
      )}
      {error && !stale && !naming && <ProblemNote error={error} kept={t('incident:draftKept')} />}
      <div className={composer.send}>
        <DraftLine draft={draft} />
        <span className={composer.buttons}>
          <Button variant="default" disabled={!ready} onClick={() => setPreviewed(draftOf())}>
            {t('templates:preview')}
          </Button>
          <Button
            className={classes.sendButton}
            loading={write.isPending}
            disabled={!ready}
            onClick={send}
            leftSection={<Icon name="send" size={14} />}
            rightSection={<KeyCaps command="send" />}
          >
            {t('send', { party: investigation.party })}
          </Button>
        </span>
      </div>
      <ThirdPartyPreview
        investigationRef={ref}
        draft={previewed}
        uploads={files.files.own.map(({ name }) => name)}
        onClose={() => setPreviewed(null)}
      />
    </>
  );
}

/** Those that are sent most stand beside the field: takedown, victim, more information. */
const SHOWN = ['t', 'v', 'n'];

/** What is written to third parties first; what closes or acknowledges a report is no text for them. */
const OURS: readonly (string | null)[] = ['takedown-request', 'victim-notification'];
const REPORTERS: readonly (string | null)[] = ['accepted', 'closed', 'referred'];
function forThirdParties(texts: readonly AnswerText[]): AnswerText[] {
  const own = texts.filter(({ template }) => OURS.includes(template));
  const rest = texts.filter(({ template }) => !OURS.includes(template) && !REPORTERS.includes(template));
  return [...own, ...rest];
}

const named = ({ body }: ApiProblem): string[] =>
  Array.isArray(body['named']) ? body['named'].filter((each) => typeof each === 'string') : [];
