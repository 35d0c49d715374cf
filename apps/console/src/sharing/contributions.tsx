import { Button, Checkbox, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Contribution, sharing } from '../api/sharing.js';
import { ProblemNote } from '../shell/page-states.js';
import { TlpText } from '../theme/marks.js';
import { Due, Moment } from '../theme/time.js';
import classes from './sharing.module.css';
import { useSharingChange } from './use-sharing-change.js';

interface Props {
  items: Contribution[];
  caseRef: string;
  mayAnswer: boolean;
}

/** What partners bring, and what we asked of them. Nothing of it changes the case by itself. */
export function Contributions({ items, caseRef, mayAnswer }: Props) {
  const { t } = useTranslation('sharing');
  if (items.length === 0) return null;
  return (
    <section className={classes.card} aria-label={t('brought.title')}>
      <h2>{t('brought.title')}</h2>
      <ol className={classes.releases}>
        {items.map((item) => (
          <li key={item.id} className={classes.release}>
            <p className={classes.head}>
              <strong>{t(`brought.${item.direction}.${item.kind}`)}</strong> <bdi>{item.partner.name}</bdi>{' '}
              <TlpText tlp={item.tlp} />{' '}
              <span className={classes.soft}>
                <bdi>{item.author}</bdi>, <Moment at={item.at} />
              </span>
              {item.due && item.answer === null && <Due at={item.due} />}
              {item.answer && (
                <span className={classes.state} data-state={item.answer}>
                  {t(`answer.${item.answer}`)}
                </span>
              )}
            </p>
            <p dir="auto" className={classes.words}>
              {item.text}
            </p>
            {item.answerReason && <q dir="auto">{item.answerReason}</q>}
            {mayAnswer && item.direction === 'in' && isOpen(item) && (
              <Answering item={item} caseRef={caseRef} />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

const isOpen = ({ answer }: Contribution): boolean => answer === null || answer === 'Pending';

function Answering({ item, caseRef }: { item: Contribution; caseRef: string }) {
  const { t } = useTranslation('sharing');
  const [reason, setReason] = useState('');
  const [apply, setApply] = useState(item.applicable);
  const answer = useSharingChange(caseRef, (accept: boolean) =>
    sharing.answer(caseRef, item.id, {
      accept,
      apply: accept && apply && item.applicable,
      ...(reason.trim() ? { reason: reason.trim() } : {}),
    }),
  );
  return (
    <div className={classes.stack}>
      {item.applicable && (
        <Checkbox
          label={t('brought.apply')}
          checked={apply}
          onChange={(event) => setApply(event.currentTarget.checked)}
        />
      )}
      <Textarea
        label={t('brought.reason')}
        description={t('brought.reasonHint')}
        dir="auto"
        autosize
        minRows={1}
        maxLength={1000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {answer.error && <ProblemNote error={answer.error} kept={t('kept')} />}
      <div className={classes.actions}>
        <Button size="compact-sm" loading={answer.isPending} onClick={() => answer.mutate(true)}>
          {t('brought.accept')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          disabled={reason.trim() === ''}
          loading={answer.isPending}
          onClick={() => answer.mutate(false)}
        >
          {t('brought.deny')}
        </Button>
      </div>
    </div>
  );
}
