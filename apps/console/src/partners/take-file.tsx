import { Button, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { partners } from '../api/partners.js';
import { ProblemNote } from '../shell/page-states.js';
import { Sheet } from '../shell/page.js';
import classes from './partners.module.css';

/** More than such a file ever is; the API says so too, but not every browser likes to show it. */
const LARGEST = 64 * 1024;

/** Takes the file that the other team made, whichever of the two it is. */
export function TakeFile() {
  const { t } = useTranslation(['partners', 'refusals']);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [source, setSource] = useState('');
  const [tooLarge, setTooLarge] = useState(false);
  const take = useMutation({
    mutationFn: async () => {
      if (isAnswer(source)) return partners.answer(source);
      const { partner, answer } = await partners.accept(source);
      queries.setQueryData(['partners', partner.id, 'answer'], answer);
      return partner;
    },
    onSuccess: (partner) => {
      queries.setQueryData(['partners', partner.id], partner);
      void queries.invalidateQueries({ queryKey: ['partners'], exact: true });
      void queries.invalidateQueries({ queryKey: ['partners', 'invitations'] });
      void navigate({ to: '/partners/$id', params: { id: partner.id } });
    },
  });
  return (
    <Sheet label={t('take.title')}>
      <form
        className={classes.padded}
        onSubmit={(event) => {
          event.preventDefault();
          take.mutate();
        }}
      >
        <h2>{t('take.title')}</h2>
        <p className={classes.soft}>{t('take.text')}</p>
        <div>
          <Textarea
            label={t('take.source')}
            value={source}
            onChange={(event) => setSource(event.currentTarget.value)}
            autosize
            minRows={5}
            maxRows={10}
            dir="ltr"
            spellCheck={false}
            classNames={{ input: classes.source }}
          />
          <label className={classes.file}>
            {t('take.fromFile')}{' '}
            <input
              type="file"
              accept=".json,application/json"
              onChange={(event) => {
                const file = event.currentTarget.files?.[0];
                setTooLarge(file !== undefined && file.size > LARGEST);
                if (file && file.size <= LARGEST) void file.text().then(setSource);
              }}
            />
          </label>
        </div>
        {tooLarge && (
          <p className={classes.bad} role="alert">
            {t('take.tooLarge')}
          </p>
        )}
        {take.error && <ProblemNote error={take.error} kept={t('kept')} />}
        <div className={classes.buttons}>
          <Button type="submit" loading={take.isPending} disabled={source.trim() === ''}>
            {t('take.now')}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}

/** What the file says of itself; anything else is tried as an invitation, and the API says what is wrong with it. */
function isAnswer(source: string): boolean {
  return /"kind"\s*:\s*"tocsin-answer"/.test(source);
}
