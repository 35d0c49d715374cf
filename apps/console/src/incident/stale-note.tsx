import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../api/problem.js';
import { Icon } from '../theme/icons.js';
import page from '../shell/page.module.css';
import { Ago } from '../theme/time.js';

/** One thing that was said while somebody wrote. */
export interface SaidMeanwhile {
  who: string | null;
  at: string | null;
  text: string;
}

const LONGEST = 280;

/** "A colleague wrote 12 s ago": what it was, the words that were kept, and the choice. */
export function StaleNote(props: {
  said: readonly SaidMeanwhile[];
  onLook: () => void;
  onAnyway: () => void;
}) {
  const { t } = useTranslation('together');
  const last = props.said.at(-1);
  return (
    <div className={page.problem} role="alert">
      <Icon name="alert" size={18} />
      <div>
        <strong>
          {t('stale.title', { who: last?.who ?? t('stale.somebody') })} {last?.at && <Ago at={last.at} />}
        </strong>
        {props.said.map((each, index) => (
          <blockquote key={index} dir="auto">
            {each.text.length > LONGEST ? `${each.text.slice(0, LONGEST)}…` : each.text}
          </blockquote>
        ))}
        <p>{t('stale.kept')}</p>
        <Button size="xs" variant="default" onClick={props.onLook}>
          {t('stale.look')}
        </Button>{' '}
        <Button size="xs" variant="outline" color="brass" onClick={props.onAnyway}>
          {t('stale.anyway')}
        </Button>
      </div>
    </div>
  );
}

/** What a refusal (409) says was said meanwhile: messages of a conversation, or notes. */
export function saidMeanwhile(problem: ApiProblem): SaidMeanwhile[] {
  const list = problem.body['messages'] ?? problem.body['notes'];
  return Array.isArray(list) ? list.flatMap(toSaid) : [];
}

function toSaid(value: unknown): SaidMeanwhile[] {
  if (typeof value !== 'object' || value === null) return [];
  const said = value as Record<string, unknown>;
  const author = said['author'] ?? said['from'];
  const named =
    typeof author === 'object' && author !== null ? (author as Record<string, unknown>)['name'] : author;
  return [
    {
      who: typeof named === 'string' && named !== '' ? named : null,
      at: typeof said['at'] === 'string' ? said['at'] : null,
      text: typeof said['text'] === 'string' ? said['text'] : '',
    },
  ];
}
