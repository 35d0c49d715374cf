import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type PartnerMessage, partnerCases } from '../api/partner-cases.js';
import { useIncidentChange } from '../incident/use-incident.js';
import { useRights } from '../session/session-context.js';
import { ProblemNote } from '../shell/page-states.js';
import { TlpText } from '../theme/marks.js';
import { Moment } from '../theme/time.js';
import classes from './partner-cases.module.css';

/** What was said so far with partner teams about the case, the newest at the end. */
export function TheirWords({ incidentRef, messages }: { incidentRef: string; messages: PartnerMessage[] }) {
  const { t } = useTranslation('partner-cases');
  if (messages.length === 0) return <p className={classes.soft}>{t('noWords')}</p>;
  return (
    <ol className={classes.thread} tabIndex={0} aria-label={t('thread')}>
      {messages.map((one) => (
        <li key={one.id} className={classes.word} data-direction={one.direction}>
          <header>
            <strong dir="auto">{one.author}</strong>
            <span>
              {one.direction === 'in' ? t('from') : t('towards')} <bdi>{one.partner.name}</bdi>
            </span>
            {one.kind !== 'message' && <span>{t(`word.${one.kind}`)}</span>}
            <TlpText tlp={one.tlp} />
            {one.exercise && <span>EXERCISE</span>}
            <Moment at={one.at} />
            {one.delivery && one.delivery !== 'delivered' && <span>{t(`delivery.${one.delivery}`)}</span>}
            {one.answer && (
              <span>
                {t(`said.${one.answer}`)}
                {one.answerReason && <bdi> – {one.answerReason}</bdi>}
              </span>
            )}
          </header>
          <p dir="auto">{one.text}</p>
          {one.offer && <LeadOffer incidentRef={incidentRef} offer={one} />}
        </li>
      ))}
    </ol>
  );
}

function LeadOffer({ incidentRef, offer }: { incidentRef: string; offer: PartnerMessage }) {
  const { t } = useTranslation('partner-cases');
  const { can } = useRights();
  const [reason, setReason] = useState('');
  const answer = useIncidentChange(incidentRef, (accept: boolean) =>
    partnerCases.lead(incidentRef, offer.id, { accept, reason: reason.trim() }),
  );
  if (!can('sharing.approve')) return <p className={classes.soft}>{t('leadDecides')}</p>;
  return (
    <div>
      <p>{t('leadOffered', { partner: offer.partner.name })}</p>
      <TextInput
        size="xs"
        dir="auto"
        label={t('answerReason')}
        maxLength={1000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {answer.error && <ProblemNote error={answer.error} />}
      <div className={classes.buttons}>
        <Button size="compact-sm" loading={answer.isPending} onClick={() => answer.mutate(true)}>
          {t('takeLead')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          loading={answer.isPending}
          onClick={() => answer.mutate(false)}
        >
          {t('declineLead')}
        </Button>
      </div>
    </div>
  );
}
