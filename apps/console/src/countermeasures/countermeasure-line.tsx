import { Button, Modal, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Countermeasure, countermeasures, type CountermeasureState } from '../api/countermeasures.js';
import incidentClasses from '../incident/incident.module.css';
import { useQuickChange } from '../incident/use-incident.js';
import { useRights } from '../session/session-context.js';
import { toast } from '../shell/toast-store.js';
import { Due, Moment } from '../theme/time.js';
import classes from './countermeasures.module.css';

interface Props {
  item: Countermeasure;
  incidentRef: string;
  onEdit: () => void;
}

/** The states that a step can be taken back to without a reason: what was pressed by mistake. */
const BACK: Partial<Record<string, CountermeasureState>> = {
  'being-removed': 'active',
};

/** One countermeasure with its next steps, as the API lists them. */
export function CountermeasureLine({ item, incidentRef, onEdit }: Props) {
  const { t } = useTranslation(['countermeasures', 'words']);
  const { can } = useRights();
  const queries = useQueryClient();
  const [asking, setAsking] = useState<Countermeasure['next'][number] | null>(null);
  const move = useQuickChange(
    incidentRef,
    ({ to, reason }: { to: CountermeasureState; reason?: string }) =>
      countermeasures.change(incidentRef, item.id, { version: item.version, to, reason }),
    async ({ state, version }) => {
      setAsking(null);
      await queries.invalidateQueries({ queryKey: ['countermeasures'] });
      const back = BACK[state];
      const words = t('moved', { kind: t(`kind.${item.kind}`), state: t(`state.${state}`) });
      if (back !== item.state) return void toast.done(words);
      toast.undoable(words, async () => {
        await countermeasures.change(incidentRef, item.id, { version, to: back, reason: t('takenBack') });
        await queries.invalidateQueries({ queryKey: ['incident', incidentRef] });
      });
    },
  );
  return (
    <li className={classes.item} data-state={item.state}>
      <div className={classes.head}>
        <button type="button" className={classes.name} onClick={onEdit}>
          {t(`kind.${item.kind}`)}
        </button>
        <span className={classes.state} data-state={item.state}>
          {t(`state.${item.state}`)}
        </span>
      </div>
      {item.targets.length > 0 && (
        <ul className={classes.targets}>
          {item.targets.slice(0, 5).map((target) => (
            <li key={target} dir="ltr" className="mono">
              {target}
            </li>
          ))}
          {item.targets.length > 5 && <li>{t('more', { count: item.targets.length - 5 })}</li>}
        </ul>
      )}
      {item.description && <p dir="auto">{item.description}</p>}
      <p className={incidentClasses.soft}>
        {item.owner && <bdi>{item.owner.name} </bdi>}
        {item.askedOf && (
          <>
            {t('askedOf')}: <bdi>{item.askedOf}</bdi>{' '}
          </>
        )}
        {item.state !== 'removed' && item.validUntil && (
          <>
            {t('until')} <Due at={item.validUntil} />
          </>
        )}
        {item.state === 'removed' && item.removedAt && <Moment at={item.removedAt} />}
      </p>
      {can('incident.write') && (
        <div className={classes.steps}>
          {item.next.map((step) => (
            <Button
              key={step.action}
              size="compact-sm"
              variant="default"
              onClick={() => (step.reason ? setAsking(step) : move({ to: step.to }))}
            >
              {t(`step.${step.action}`)}
              {step.reason && '…'}
            </Button>
          ))}
        </div>
      )}
      <Modal
        opened={asking !== null}
        onClose={() => setAsking(null)}
        title={asking ? t(`step.${asking.action}`) : ''}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {asking && (
          <Why label={t(`step.${asking.action}`)} onSay={(reason) => move({ to: asking.to, reason })} />
        )}
      </Modal>
    </li>
  );
}

function Why({ label, onSay }: { label: string; onSay: (reason: string) => void }) {
  const { t } = useTranslation('countermeasures');
  const [reason, setReason] = useState('');
  return (
    <form
      className={incidentClasses.stack}
      onSubmit={(event) => {
        event.preventDefault();
        onSay(reason.trim());
      }}
    >
      <Textarea
        data-autofocus
        label={t('why')}
        required
        withAsterisk={false}
        autosize
        minRows={2}
        dir="auto"
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className={incidentClasses.foot}>
        <Button type="submit">{label}</Button>
      </div>
    </form>
  );
}
