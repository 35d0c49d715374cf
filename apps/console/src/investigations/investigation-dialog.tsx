import { Button, Modal, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { type Investigation, investigations, type InvestigationState } from '../api/investigations.js';
import incidentClasses from '../incident/incident.module.css';
import { useIncidentChange } from '../incident/use-incident.js';
import { ProblemNote } from '../shell/page-states.js';
import { fromWallClock, toWallClock } from '../tasks/local-moment.js';
import { TlpBadge } from '../theme/marks.js';
import classes from './investigations.module.css';

interface Props {
  incidentRef: string;
  /** Null: closed. */
  item: Investigation | null;
  onClose: () => void;
}

/** Who takes part, where it stands, and when to ask again. */
export function InvestigationDialog({ incidentRef, item, onClose }: Props) {
  const { t } = useTranslation('investigations');
  return (
    <Modal
      opened={item !== null}
      onClose={onClose}
      title={item ? `${item.ref} ${item.party}` : ''}
      size="lg"
      closeButtonProps={{ 'aria-label': t('shut') }}
    >
      {item && <Form key={item.id} incidentRef={incidentRef} item={item} onClose={onClose} />}
    </Modal>
  );
}

const STATES: readonly InvestigationState[] = ['open', 'waiting', 'answered', 'closed'];

function Form({ incidentRef, item, onClose }: Props & { item: Investigation }) {
  const { t } = useTranslation(['investigations', 'words']);
  const [form, setForm] = useState({
    party: item.party,
    state: item.state,
    reason: '',
    followUp: toWallClock(item.followUpAt),
    add: '',
  });
  const set = (part: Partial<typeof form>) => setForm({ ...form, ...part });
  const save = useIncidentChange(
    incidentRef,
    () => {
      const add = form.add.split(/[\s,;]+/u).filter(Boolean);
      return investigations.change(item.ref, {
        version: item.version,
        party: form.party,
        followUpAt: fromWallClock(form.followUp),
        ...(form.state === item.state ? {} : { state: form.state }),
        ...(form.reason ? { reason: form.reason } : {}),
        ...(add.length > 0 ? { add } : {}),
      });
    },
    onClose,
  );
  const reopened = item.state === 'closed' && form.state !== 'closed';
  return (
    <form
      className={incidentClasses.stack}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        save.mutate(undefined);
      }}
    >
      <p className={incidentClasses.soft}>
        {t('clearance')} <TlpBadge tlp={item.clearance} />
      </p>
      <TextInput
        label={t('party')}
        required
        withAsterisk={false}
        dir="auto"
        maxLength={200}
        value={form.party}
        onChange={(event) => set({ party: event.currentTarget.value })}
      />
      <div className={classes.pair}>
        <NativeSelect
          label={t('words:field.state')}
          value={form.state}
          onChange={(event) =>
            set({ state: STATES.find((each) => each === event.currentTarget.value) ?? form.state })
          }
          data={STATES.map((value) => ({ value, label: t(`state.${value}`) }))}
        />
        <TextInput
          label={t('followUpAt')}
          type="datetime-local"
          value={form.followUp}
          onChange={(event) => set({ followUp: event.currentTarget.value })}
        />
      </div>
      {reopened && (
        <Textarea
          label={t('why')}
          required
          withAsterisk={false}
          dir="auto"
          value={form.reason}
          onChange={(event) => set({ reason: event.currentTarget.value })}
        />
      )}
      <div>
        <strong className={classes.label}>{t('participants')}</strong>
        <ul className={classes.people}>
          {item.participants.map((address) => (
            <li key={address} dir="ltr">
              {address} {item.bounced.includes(address) && <em>{t('bounced')}</em>}
            </li>
          ))}
        </ul>
      </div>
      <TextInput
        label={t('addPeople')}
        dir="ltr"
        value={form.add}
        onChange={(event) => set({ add: event.currentTarget.value })}
      />
      {save.error && <ProblemNote error={save.error} kept={t('kept')} />}
      <div className={incidentClasses.foot}>
        <Button type="submit" loading={save.isPending}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
}
