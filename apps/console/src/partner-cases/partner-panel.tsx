import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { referenceQuery } from '../api/directory.js';
import {
  type PartnerWord,
  partnerCases,
  partnerThreadQuery,
  type ThreadPartner,
} from '../api/partner-cases.js';
import type { Incident } from '../api/schemas.js';
import { DraftLine } from '../drafts/draft-line.js';
import composer from '../incident/composer.module.css';
import { useDraftText } from '../incident/draft.js';
import { useIncidentChange } from '../incident/use-incident.js';
import { KeyCaps } from '../keyboard/key-caps.js';
import { useCommand } from '../keyboard/use-command.js';
import { ProblemNote } from '../shell/page-states.js';
import { toast } from '../shell/toast-store.js';
import { Icon } from '../theme/icons.js';
import { TheirWords } from './their-words.js';

interface Props {
  incident: Incident;
  field: Ref<HTMLTextAreaElement>;
  onSent: () => void;
}

const keyOf = ({ partner, owner, caseId }: ThreadPartner) => `${partner.id} ${owner}#${caseId}`;
/** A result or a proposal goes to whoever leads; we ask for investigations wherever the case is. */
const kindsFor = ({ weLead }: ThreadPartner): PartnerWord['kind'][] =>
  weLead ? ['message', 'request'] : ['message', 'result', 'proposal'];

/** Words between the teams about the case: to which team and under which label stands in plain sight. */
export default function PartnerPanel({ incident, field, onSent }: Props) {
  const { t } = useTranslation(['partner-cases', 'incident']);
  const queries = useQueryClient();
  const { data: reference } = useQuery(referenceQuery);
  const { data } = useQuery(partnerThreadQuery(incident.ref));
  const [text, setText, draft] = useDraftText(incident.ref, 'partner');
  const [picked, setPicked] = useState<string | null>(null);
  const [kind, setKind] = useState<PartnerWord['kind']>('message');
  const [tlp, setTlp] = useState<Incident['tlp'] | null>(null);
  const usable = data?.partners.filter(({ active }) => active) ?? [];
  const partner = usable.find((each) => keyOf(each) === picked) ?? usable[0];
  const label = tlp ?? incident.tlp;
  const kinds = partner ? kindsFor(partner) : [];
  const said = kinds.includes(kind) ? kind : 'message';

  const send = useIncidentChange(
    incident.ref,
    (to: ThreadPartner) =>
      partnerCases.say(incident.ref, {
        partnerId: to.partner.id,
        owner: to.owner,
        caseId: to.caseId,
        kind: said,
        text: text.trim(),
        tlp: label,
      }),
    ({ id, holdSeconds }) => {
      setText('');
      onSent();
      toast.undoable(
        t('partner-cases:held', { partner: partner?.partner.name, count: holdSeconds }),
        async () => {
          const undone = await partnerCases.undo(incident.ref, id);
          setText(undone.text);
          await queries.invalidateQueries({ queryKey: partnerThreadQuery(incident.ref).queryKey });
        },
      );
    },
  );
  const ready = partner !== undefined && text.trim() !== '' && !send.isPending;
  const go = () => {
    if (!partner) return;
    send.mutate(partner, {
      onSettled: () =>
        void queries.invalidateQueries({ queryKey: partnerThreadQuery(incident.ref).queryKey }),
    });
  };
  useCommand('send', go, ready);
  if (!data || !partner) return null;
  const mayGo = partner.labels.includes(label);
  return (
    <>
      <TheirWords incidentRef={incident.ref} messages={data.messages} />
      <div className={composer.whom}>
        <Icon name="link" size={14} />
        <NativeSelect
          size="xs"
          aria-label={t('partner-cases:to')}
          value={keyOf(partner)}
          onChange={(event) => setPicked(event.currentTarget.value)}
          data={usable.map((each) => ({
            value: keyOf(each),
            label: `${t('incident:leavesTo')} ${each.partner.name} (${each.owner}#${each.caseId})`,
          }))}
        />
        <NativeSelect
          size="xs"
          aria-label={t('partner-cases:kind')}
          value={said}
          onChange={(event) => setKind(event.currentTarget.value as PartnerWord['kind'])}
          data={kinds.map((value) => ({ value, label: t(`partner-cases:word.${value}`) }))}
        />
        <NativeSelect
          size="xs"
          dir="ltr"
          aria-label={t('incident:answerTlp')}
          value={label}
          onChange={(event) =>
            setTlp(reference?.tlpLabels.find((each) => each === event.currentTarget.value) ?? null)
          }
          data={(reference?.tlpLabels ?? [label]).map((value) => ({ value, label: `TLP:${value}` }))}
        />
      </div>
      {partner.exercise && <p className={composer.guard}>EXERCISE – {t('partner-cases:exercise')}</p>}
      <Textarea
        ref={field}
        autosize
        minRows={3}
        maxRows={12}
        dir="auto"
        aria-label={t('partner-cases:text')}
        placeholder={t('partner-cases:text')}
        maxLength={20_000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {!mayGo && (
        <p className={composer.guard}>
          {t('partner-cases:aboveAgreement', { tlp: label, partner: partner.partner.name })}
        </p>
      )}
      {send.error && <ProblemNote error={send.error} kept={t('incident:draftKept')} />}
      <div className={composer.send}>
        <DraftLine draft={draft} />
        <Button
          loading={send.isPending}
          disabled={!ready}
          onClick={go}
          leftSection={<Icon name="send" size={14} />}
          rightSection={<KeyCaps command="send" />}
        >
          {t('partner-cases:send', { partner: partner.partner.name })}
        </Button>
      </div>
    </>
  );
}
