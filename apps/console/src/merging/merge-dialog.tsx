import { Button, Modal, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { candidatesQuery, mergePreviewQuery, merging } from '../api/merging.js';
import type { Incident } from '../api/schemas.js';
import { ProblemNote, Waiting } from '../shell/page-states.js';
import { toast } from '../shell/toast-store.js';
import { Icon } from '../theme/icons.js';
import { SeverityBadge, StateMark } from '../theme/marks.js';
import { MergeEffects } from './merge-effects.js';
import classes from './merging.module.css';

interface Props {
  incident: Incident;
  opened: boolean;
  onClose: () => void;
}

/** Makes this incident part of another: the likeliest is chosen already, and what would happen stands below. */
export default function MergeDialog({ incident, opened, onClose }: Props) {
  const { t } = useTranslation('merging');
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('mergeTitle', { ref: incident.ref })}
      size={760}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {opened && <MergeForm incident={incident} onClose={onClose} />}
    </Modal>
  );
}

function MergeForm({ incident, onClose }: Omit<Props, 'opened'>) {
  const { t } = useTranslation(['merging', 'words']);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [words, setWords] = useState('');
  const [q] = useDebouncedValue(words.trim(), 250);
  const [picked, setPicked] = useState<string | null>(null);
  const found = useQuery(candidatesQuery(incident.ref, q));
  const candidates = found.data ?? [];
  const into = candidates.find(({ ref }) => ref === picked) ?? candidates[0];
  const preview = useQuery({
    ...mergePreviewQuery(incident.ref, into?.ref ?? ''),
    enabled: into !== undefined,
  });

  const reread = () => queries.invalidateQueries({ queryKey: ['incident'] });
  const merge = useMutation({
    mutationFn: (survivor: { ref: string; version: number }) =>
      merging.merge(incident.ref, {
        version: incident.version,
        into: survivor.ref,
        intoVersion: survivor.version,
      }),
    onSuccess: (survivor) => {
      toast.undoable(t('mergedNow', { ref: incident.ref, into: survivor.ref }), async () => {
        await merging.unmerge(incident.ref);
        await reread();
        await navigate({ to: '/incidents/$ref', params: { ref: incident.ref } });
      });
      onClose();
      void navigate({ to: '/incidents/$ref', params: { ref: survivor.ref } });
    },
    onSettled: () => Promise.all([reread(), queries.invalidateQueries({ queryKey: ['incidents'] })]),
  });

  const ready = preview.data && preview.data.refusal === null ? preview.data.into : null;
  return (
    <form
      className={classes.stack}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) merge.mutate(ready);
      }}
    >
      <TextInput
        label={t('find')}
        placeholder={t('findHint')}
        value={words}
        dir="auto"
        data-autofocus
        leftSection={<Icon name="search" size={14} />}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {found.isPending && <Waiting lines={3} />}
      {found.error && <ProblemNote error={found.error} retry={() => void found.refetch()} />}
      {found.isSuccess && candidates.length === 0 && (
        <p className={classes.soft}>{q === '' ? t('noneAlike') : t('noneFound')}</p>
      )}
      {candidates.length > 0 && (
        <fieldset className={classes.choice}>
          <legend>{t('into')}</legend>
          <div className={classes.candidates}>
            {candidates.map((each) => (
              <label key={each.ref} className={classes.candidate}>
                <input
                  type="radio"
                  name="into"
                  value={each.ref}
                  checked={each.ref === into?.ref}
                  onChange={() => setPicked(each.ref)}
                />
                <bdi className="ref">{each.ref}</bdi>
                <span dir="auto" className={classes.grow}>
                  {each.title}
                </span>
                <SeverityBadge level={each.severityLevel} />
                <StateMark state={each.state} />
                {each.shared > 0 && (
                  <small>
                    {t('shared', { number: each.shared })}{' '}
                    <bdi dir="ltr">{each.values.slice(0, 3).join(' · ')}</bdi>
                  </small>
                )}
              </label>
            ))}
          </div>
        </fieldset>
      )}
      {preview.error && <ProblemNote error={preview.error} retry={() => void preview.refetch()} />}
      {preview.data && <MergeEffects preview={preview.data} />}
      {merge.error && (
        <ProblemNote
          error={merge.error}
          retryLabel={t('lookAgain')}
          retry={() => void preview.refetch().then(() => merge.reset())}
        />
      )}
      <div className={classes.foot}>
        <span className={classes.soft}>{t('reversible')}</span>
        <Button type="submit" disabled={!ready} loading={merge.isPending}>
          {into ? t('mergeInto', { into: into.ref }) : t('merge')}
        </Button>
      </div>
    </form>
  );
}
