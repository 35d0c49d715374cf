import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type AgreementTerms, type Partner, partners } from '../api/partners.js';
import { ProblemNote } from '../shell/page-states.js';
import { TlpText } from '../theme/marks.js';
import { AgreementFields } from './agreement-fields.js';
import { NamedRecipients } from './named-recipients.js';
import classes from './partners.module.css';
import { TLP } from './tlp-labels.js';
import { usePartnerChange } from './use-partner-change.js';

const HOPS = ['1', '2', '3', '4', '5'];

/** What the partner may get from us. The first agreement makes him active. */
export function AgreementForm({ partner, onDone }: { partner: Partner; onDone?: () => void }) {
  const { t } = useTranslation(['partners', 'refusals']);
  const [terms, setTerms] = useState<AgreementTerms>(partner.agreements[0]?.terms ?? partner.suggestedTerms);
  const [reason, setReason] = useState('');
  const agree = usePartnerChange(
    () => partners.agree(partner.id, { version: partner.version, terms, reason: reason.trim() || null }),
    { said: t('agreement.saved'), onDone },
  );
  const toggleLabel = (label: AgreementTerms['labels'][number]) =>
    setTerms({
      ...terms,
      labels: TLP.filter((each) => terms.labels.includes(each) !== (each === label)),
    });
  return (
    <form
      className={classes.padded}
      onSubmit={(event) => {
        event.preventDefault();
        agree.mutate(undefined);
      }}
    >
      <p>{t('agreement.text')}</p>
      <fieldset className={classes.group}>
        <legend>{t('agreement.labels')}</legend>
        {TLP.map((label) => (
          <Choice
            key={label}
            checked={terms.labels.includes(label)}
            onChange={() => toggleLabel(label)}
            text={<TlpText tlp={label} />}
            why={t(`label.${label}`)}
          />
        ))}
      </fieldset>
      {terms.labels.includes('RED') && (
        <NamedRecipients named={terms.named} onNamed={(named) => setTerms({ ...terms, named })} />
      )}
      <AgreementFields terms={terms} onTerms={setTerms} />
      <NativeSelect
        label={t('agreement.hops')}
        description={t('agreement.hopsWhy')}
        value={String(terms.hopLimit)}
        onChange={(event) => setTerms({ ...terms, hopLimit: Number(event.currentTarget.value) })}
        data={HOPS.map((value) => ({ value, label: t('agreement.hopsOf', { count: Number(value) }) }))}
      />
      <fieldset className={classes.group}>
        <legend>{t('agreement.more')}</legend>
        <Choice
          checked={terms.drills}
          onChange={() => setTerms({ ...terms, drills: !terms.drills })}
          text={t('agreement.drills')}
          why={t('agreement.drillsWhy')}
        />
        <Choice
          checked={terms.seesPartners}
          onChange={() => setTerms({ ...terms, seesPartners: !terms.seesPartners })}
          text={t('agreement.seesPartners')}
          why={t('agreement.seesPartnersWhy')}
        />
      </fieldset>
      <TextInput
        label={t('agreement.reason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        maxLength={500}
        dir="auto"
      />
      {agree.error && <ProblemNote error={agree.error} kept={t('kept')} />}
      <div className={classes.buttons}>
        <Button type="submit" loading={agree.isPending}>
          {partner.state === 'verified' ? t('agreement.activate') : t('agreement.save')}
        </Button>
        {onDone && (
          <Button variant="default" onClick={onDone}>
            {t('cancel')}
          </Button>
        )}
      </div>
    </form>
  );
}

function Choice(props: { checked: boolean; onChange: () => void; text: ReactNode; why: string }) {
  return (
    <label>
      <input type="checkbox" checked={props.checked} onChange={props.onChange} />
      <span>
        {props.text}
        <span>{props.why}</span>
      </span>
    </label>
  );
}
