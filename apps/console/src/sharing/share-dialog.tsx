import { Button, Checkbox, Modal, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Incident } from '../api/schemas.js';
import { type CaseField, type CaseSharing, sharing as calls } from '../api/sharing.js';
import { useFormat } from '../i18n/format.js';
import incidentClasses from '../incident/incident.module.css';
import { ProblemNote } from '../shell/page-states.js';
import { TlpText } from '../theme/marks.js';
import classes from './sharing.module.css';
import { useSharingChange } from './use-sharing-change.js';

interface Props {
  sharing: CaseSharing;
  incident: Incident;
  onClose: () => void;
  onProposed: (shareIds: string[]) => void;
}

/** With whom, and what of it; what the agreements withhold stays here whatever is chosen. Nothing leaves by it yet. */
export function ShareDialog({ sharing, incident, onClose, onProposed }: Props) {
  const { t } = useTranslation(['sharing', 'ledger']);
  const format = useFormat();
  const [partnerIds, setPartnerIds] = useState<string[]>([]);
  const [chosen, setChosen] = useState<CaseField[] | null>(null);
  const [files, setFiles] = useState<string[]>([]);
  const [persons, setPersons] = useState<string[]>([]);
  const [reason, setReason] = useState('');
  const partners = sharing.partners.filter(({ partner }) => partnerIds.includes(partner.id));
  const allowed = unique(partners.flatMap((partner) => partner.allowed));
  // Files are chosen one by one.
  const offered = allowed.filter((field) => field !== 'attachments');
  const usual = unique(partners.flatMap((partner) => partner.byDefault));
  const fields = (chosen ?? usual).filter((field) => allowed.includes(field));
  const named = partners.flatMap((partner) => partner.named);
  const propose = useSharingChange(
    incident.ref,
    () =>
      calls.propose(incident.ref, {
        partnerIds,
        fields: files.length > 0 ? unique([...fields, 'attachments' as const]) : fields,
        attachments: files,
        recipients: persons,
        reason: reason.trim(),
      }),
    ({ shareIds }) => onProposed(shareIds),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    propose.mutate(undefined);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('choose.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <form className={incidentClasses.stack} onSubmit={submit}>
        <Checkbox.Group label={t('choose.partners')} value={partnerIds} onChange={setPartnerIds}>
          {sharing.partners.length === 0 && <p className={classes.soft}>{t('choose.noPartners')}</p>}
          <div className={classes.options}>
            {sharing.partners.map(({ partner, objection, labels }) => (
              <Checkbox
                key={partner.id}
                value={partner.id}
                disabled={objection === 'no-agreement' || objection === 'not-active'}
                label={<bdi>{partner.name}</bdi>}
                description={
                  objection === null ? (
                    labels.slice(-1).map((label) => <TlpText key={label} tlp={label} />)
                  ) : (
                    <span className={classes.warn}>{t(`objection.${objection}`)}</span>
                  )
                }
              />
            ))}
          </div>
        </Checkbox.Group>
        {partners.length > 0 && (
          <Checkbox.Group
            label={t('choose.fields')}
            description={t('choose.fieldsHint')}
            value={fields}
            onChange={(values) => setChosen(offered.filter((field) => values.includes(field)))}
          >
            <div className={classes.options}>
              {offered.map((field) => (
                <Checkbox key={field} value={field} label={t(`ledger:field.${field}`)} />
              ))}
            </div>
          </Checkbox.Group>
        )}
        {partners.length > 0 && sharing.files.length > 0 && allowed.includes('attachments') && (
          <Checkbox.Group label={t('choose.files')} value={files} onChange={setFiles}>
            <div className={classes.options}>
              {sharing.files.map((file) => (
                <Checkbox
                  key={file.sha256}
                  value={file.sha256}
                  disabled={file.blocked !== null}
                  label={<bdi>{file.name}</bdi>}
                  description={
                    file.blocked === null ? (
                      <>
                        {format.bytes(file.size)} <TlpText tlp={file.tlp} />
                      </>
                    ) : (
                      <span className={classes.warn}>{t(`blocked.${file.blocked}`)}</span>
                    )
                  }
                />
              ))}
            </div>
          </Checkbox.Group>
        )}
        {incident.tlp === 'RED' && partners.length > 0 && (
          <Checkbox.Group
            label={t('choose.persons')}
            description={t('choose.personsHint')}
            value={persons}
            onChange={setPersons}
          >
            <div className={classes.options}>
              {named.map(({ name, email }) => (
                <Checkbox
                  key={email}
                  value={email}
                  label={<bdi>{name}</bdi>}
                  description={<bdi dir="ltr">{email}</bdi>}
                />
              ))}
            </div>
          </Checkbox.Group>
        )}
        <Textarea
          label={t('choose.reason')}
          dir="auto"
          autosize
          minRows={2}
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {propose.error && <ProblemNote error={propose.error} kept={t('kept')} />}
        <div className={incidentClasses.foot}>
          <Button type="submit" disabled={partnerIds.length === 0} loading={propose.isPending}>
            {t('choose.preview')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

const unique = <T,>(values: T[]): T[] => [...new Set(values)];
