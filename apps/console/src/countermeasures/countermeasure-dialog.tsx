import { Button, Modal, NativeSelect, Select, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { type Countermeasure, COUNTERMEASURE_KINDS, countermeasures } from '../api/countermeasures.js';
import { peopleQuery } from '../api/directory.js';
import incidentClasses from '../incident/incident.module.css';
import type { Proposals } from '../incident/proposal-store.js';
import { useIncidentChange } from '../incident/use-incident.js';
import { ProblemNote } from '../shell/page-states.js';
import { toast } from '../shell/toast-store.js';
import { fromWallClock, toWallClock } from '../tasks/local-moment.js';
import classes from './countermeasures.module.css';

interface Props {
  incidentRef: string;
  /** The one that is changed; null: none. */
  item: Countermeasure | null;
  /** What a new one begins with; null: none is planned. */
  begun: Proposals['countermeasure'] | null;
  onClose: () => void;
}

/** What, against what, by whom, until when. */
export function CountermeasureDialog({ incidentRef, item, begun, onClose }: Props) {
  const { t } = useTranslation('countermeasures');
  return (
    <Modal
      opened={item !== null || begun !== null}
      onClose={onClose}
      title={t(item ? 'change' : 'plan')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {(item !== null || begun !== null) && (
        <Form key={item?.id ?? 'new'} incidentRef={incidentRef} item={item} begun={begun} onClose={onClose} />
      )}
    </Modal>
  );
}

function Form({ incidentRef, item, begun, onClose }: Props) {
  const { t } = useTranslation('countermeasures');
  const people = useQuery(peopleQuery);
  const [form, setForm] = useState({
    kind: item?.kind ?? begun?.kind ?? 'block',
    targets: item?.targets.join('\n') ?? '',
    description: item?.description ?? begun?.description ?? '',
    askedOf: item?.askedOf ?? '',
    ownerId: item?.owner?.id ?? null,
    until: toWallClock(item?.validUntil ?? null),
  });
  const set = (part: Partial<typeof form>) => setForm({ ...form, ...part });
  const refresh = useIncidentChange(incidentRef, () => Promise.resolve());
  const save = useIncidentChange(
    incidentRef,
    () => {
      const { until, targets, ...rest } = form;
      const body = {
        ...rest,
        targets: targets.split(/\s+/u).filter(Boolean),
        validUntil: fromWallClock(until),
      };
      return item
        ? countermeasures.change(incidentRef, item.id, { version: item.version, ...body })
        : countermeasures.plan(incidentRef, body);
    },
    (saved) => {
      onClose();
      if (item) return void toast.done(t('saved'));
      const reason = t('takenBack');
      toast.undoable(t('planned', { kind: t(`kind.${saved.kind}`) }), async () => {
        await countermeasures.change(incidentRef, saved.id, {
          version: saved.version,
          to: 'removed',
          reason,
        });
        refresh.mutate(undefined);
      });
    },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(undefined);
  };
  return (
    <form className={incidentClasses.stack} onSubmit={submit}>
      <NativeSelect
        label={t('what')}
        data-autofocus
        value={form.kind}
        onChange={(event) =>
          set({ kind: COUNTERMEASURE_KINDS.find((each) => each === event.currentTarget.value) ?? form.kind })
        }
        data={COUNTERMEASURE_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <Textarea
        label={t('targets')}
        description={t('targetsHint')}
        dir="ltr"
        autosize
        minRows={2}
        maxRows={8}
        classNames={{ input: classes.targetField }}
        value={form.targets}
        onChange={(event) => set({ targets: event.currentTarget.value })}
      />
      <Textarea
        label={t('description')}
        dir="auto"
        autosize
        minRows={2}
        maxRows={6}
        value={form.description}
        onChange={(event) => set({ description: event.currentTarget.value })}
      />
      <div className={classes.pair}>
        <Select
          label={t('owner')}
          clearable
          searchable
          value={form.ownerId}
          onChange={(ownerId) => set({ ownerId })}
          data={(people.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextInput
          label={t('validUntil')}
          description={t('validUntilHint')}
          type="datetime-local"
          value={form.until}
          onChange={(event) => set({ until: event.currentTarget.value })}
        />
      </div>
      <TextInput
        label={t('askedOf')}
        dir="auto"
        maxLength={300}
        value={form.askedOf}
        onChange={(event) => set({ askedOf: event.currentTarget.value })}
      />
      {save.error && <ProblemNote error={save.error} kept={t('kept')} />}
      <div className={incidentClasses.foot}>
        <Button type="submit" loading={save.isPending}>
          {t(item ? 'save' : 'plan')}
        </Button>
      </div>
    </form>
  );
}
