import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { playbookCheckQuery, playbookQuery, playbooks, type PlaybookText } from '../api/playbooks.js';
import { ApiProblem } from '../api/problem.js';
import { KeyCaps } from '../keyboard/key-caps.js';
import { useCommand } from '../keyboard/use-command.js';
import { useRights } from '../session/session-context.js';
import { ProblemNote, Waiting } from '../shell/page-states.js';
import { toast } from '../shell/toast-store.js';
import { Icon } from '../theme/icons.js';
import { PlaybookHistory } from './playbook-history.js';
import { usePlaybookLocale } from './playbook-locale.js';
import { PlaybookReading } from './playbook-reading.js';
import classes from './playbooks.module.css';
import { YamlField } from './yaml-field.js';

/** One playbook: its YAML judged while it is typed, how it reads, and what it was before. */
export function PlaybookEditor({ playbookKey }: { playbookKey: string }) {
  const query = useQuery({ ...playbookQuery(playbookKey, usePlaybookLocale()), refetchOnWindowFocus: false });
  if (query.error) return <ProblemNote error={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return <Waiting lines={10} />;
  return <Loaded playbook={query.data} />;
}

/** Begins a playbook of the site's own: its key first, which never changes again. */
export function NewPlaybook() {
  const { t } = useTranslation('playbooks');
  const [key, setKey] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  if (chosen !== null) return <Loaded playbook={blank(chosen)} />;
  return (
    <form
      className={classes.begin}
      onSubmit={(event) => {
        event.preventDefault();
        setChosen(key);
      }}
    >
      <TextInput
        label={t('key')}
        description={t('keyHint')}
        dir="ltr"
        required
        withAsterisk={false}
        pattern="[a-z0-9][a-z0-9\-]{0,59}"
        value={key}
        onChange={(event) => setKey(event.currentTarget.value)}
      />
      <Button type="submit">{t('begin')}</Button>
    </form>
  );
}

const blank = (key: string): PlaybookText => ({
  key,
  text: `playbook: ${key}\ntitle: \nfor:\n  - class: other\nsteps:\n  - key: first\n    title: \n    owner: assignee\n    due: +4h\n`,
  delivered: null,
  version: 0,
  changed: false,
  playbook: null,
  problems: [],
  history: [],
});

function Loaded({ playbook }: { playbook: PlaybookText }) {
  const { t } = useTranslation('playbooks');
  const { can } = useRights();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const locale = usePlaybookLocale();
  const [text, setText] = useState(playbook.text);
  const [version, setVersion] = useState(playbook.version);
  const mayWrite = can('templates.manage');
  const [settled] = useDebouncedValue(text, 300);
  const check = useQuery({ ...playbookCheckQuery(settled, locale), enabled: mayWrite });
  const judged = check.data ?? playbook;
  const edited = text !== playbook.text || (playbook.version === 0 && playbook.delivered === null);

  const saved = async ({ version: now }: { version: number }, words: string) => {
    setVersion(now);
    toast.done(words);
    await queries.invalidateQueries({ queryKey: ['playbooks'] });
    await navigate({ to: '/playbooks', search: { key: playbook.key } });
  };
  const save = useMutation({
    mutationFn: () => playbooks.save(playbook.key, { text, version }),
    onSuccess: (answer) => saved(answer, t('saved')),
  });
  const revert = useMutation({
    mutationFn: () => playbooks.save(playbook.key, { text: null, version }),
    onSuccess: async (answer) => {
      setText(playbook.delivered ?? '');
      await saved(answer, t('reverted'));
      if (playbook.delivered === null) await navigate({ to: '/playbooks', search: {} });
    },
  });
  const error = save.error ?? revert.error;
  const isRefused = error instanceof ApiProblem && error.code === 'PLAYBOOK.REFUSED';
  const ready = mayWrite && edited && !save.isPending && judged.problems.length === 0 && settled === text;
  useCommand('send', () => save.mutate(), ready);
  return (
    <div className={classes.editor}>
      <form
        className={classes.source}
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) save.mutate();
        }}
      >
        {mayWrite && <YamlField text={text} onText={setText} problems={judged.problems} />}
        {error !== null && !isRefused && <ProblemNote error={error} kept={t('kept')} />}
        <div className={classes.foot}>
          {playbook.version + (playbook.delivered === null ? 0 : 1) > 0 && (
            <a className={classes.export} href={`/api/v1/playbooks/${playbook.key}/file`} download>
              <Icon name="download" size={14} /> {t('export')}
            </a>
          )}
          {mayWrite && (
            <>
              <Button
                variant="default"
                disabled={!playbook.changed}
                loading={revert.isPending}
                onClick={() => revert.mutate()}
              >
                {playbook.delivered === null ? t('remove') : t('toDelivered')}
              </Button>
              <Button
                type="submit"
                loading={save.isPending}
                disabled={!ready}
                rightSection={<KeyCaps command="send" />}
              >
                {t('save')}
              </Button>
            </>
          )}
        </div>
        <PlaybookHistory history={playbook.history} onTakeOver={mayWrite ? setText : undefined} />
      </form>
      <PlaybookReading playbook={judged.playbook} problems={judged.problems} />
    </div>
  );
}
