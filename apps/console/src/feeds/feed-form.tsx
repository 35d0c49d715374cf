import { Button, Select, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { type Feed, feeds, feedsQuery } from '../api/feeds.js';
import { ProblemNote } from '../shell/page-states.js';
import classes from './feeds.module.css';
import { keyOf, SourceFields, type SourceValues } from './source-fields.js';

const AUTHS = ['bearer', 'basic', 'none'] as const;

/** A collection of another TAXII server, new or changed. */
export function FeedForm({ feed, onDone }: { feed: Feed | null; onDone: () => void }) {
  const { t } = useTranslation('feeds');
  const queries = useQueryClient();
  const [source, setSource] = useState<SourceValues>({
    title: feed?.title ?? '',
    url: feed?.url ?? '',
    key: '',
    owner: feed?.owner ?? '',
    tlp: feed?.tlp ?? 'AMBER',
    intervalMinutes: feed?.intervalMinutes ?? 15,
    active: feed?.active ?? true,
  });
  const [collection, setCollection] = useState(feed?.collection ?? '');
  const [auth, setAuth] = useState<(typeof AUTHS)[number]>(feed?.auth ?? 'bearer');
  const [userName, setUserName] = useState(feed?.userName ?? '');
  const save = useMutation({
    mutationFn: () => {
      const { key: _typed, ...rest } = source;
      const body = { ...rest, ...keyOf(source), collection, auth, userName: userName || null };
      return feed ? feeds.change(feed.id, { ...body, version: feed.version }) : feeds.add(body);
    },
    onSuccess: onDone,
    onSettled: () => queries.invalidateQueries({ queryKey: feedsQuery.queryKey }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <SourceFields
        values={source}
        hasKey={feed?.hasKey ?? false}
        change={(more) => setSource({ ...source, ...more })}
      />
      <TextInput
        label={t('field.collection')}
        value={collection}
        onChange={(event) => setCollection(event.currentTarget.value.trim())}
        required
        withAsterisk={false}
        dir="ltr"
      />
      <Select
        label={t('field.auth')}
        data={AUTHS.map((value) => ({ value, label: t(`auth.${value}`) }))}
        value={auth}
        onChange={(chosen) => setAuth(AUTHS.find((each) => each === chosen) ?? 'bearer')}
        allowDeselect={false}
      />
      {auth === 'basic' && (
        <TextInput
          label={t('field.userName')}
          value={userName}
          onChange={(event) => setUserName(event.currentTarget.value)}
          dir="ltr"
        />
      )}
      {save.error && <ProblemNote error={save.error} kept={t('kept')} />}
      <div className={classes.foot}>
        <Button type="submit" loading={save.isPending}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
}
