import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { merging, mergesQuery } from '../api/merging.js';
import type { Incident } from '../api/schemas.js';
import { Part } from '../incident/rail-part.js';
import { useRights } from '../session/session-context.js';
import { useProblemText } from '../shell/page-states.js';
import { toast } from '../shell/toast-store.js';
import { Ago, Moment } from '../theme/time.js';
import classes from './merging.module.css';

/** Undoes a merge; both incidents are read again. */
export function useUnmerge() {
  const { t } = useTranslation('merging');
  const queries = useQueryClient();
  const problemText = useProblemText();
  return useMutation({
    mutationFn: (ref: string) => merging.unmerge(ref),
    onSuccess: (back) => {
      toast.done(t('unmerged', { ref: back.ref }));
    },
    onError: (error) => {
      const text = problemText(error);
      toast.problem(text.title, text.detail);
    },
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['incident'] }),
        queries.invalidateQueries({ queryKey: ['incidents'] }),
      ]),
  });
}

/** What was merged into this incident, and what was split off; each merge with the way back. */
export default function MergesPart({ incident }: { incident: Incident }) {
  const { t } = useTranslation('merging');
  const { can } = useRights();
  const { data } = useQuery(mergesQuery(incident.ref));
  const unmerge = useUnmerge();
  if (!data || data.merged.length + data.splits.length === 0) return null;
  return (
    <Part title={t('partTitle')}>
      <ul className={classes.merged}>
        {data.merged.map((each) => (
          <li key={each.ref}>
            <span>
              <bdi className="ref">{each.ref}</bdi> <span dir="auto">{each.title}</span>
            </span>
            <small>
              {each.into === incident.ref
                ? t('mergedBy', { name: each.by })
                : t('mergedThrough', { into: each.into })}{' '}
              <Ago at={each.at} />
            </small>
            {each.undoable && can('incident.write') ? (
              <button
                type="button"
                className={classes.link}
                disabled={unmerge.isPending}
                onClick={() => unmerge.mutate(each.ref)}
              >
                {t('undoMerge', { ref: each.ref })}
              </button>
            ) : null}
            {each.undoable && (
              <small>
                {t('undoUntil')} <Moment at={each.undoUntil} />
              </small>
            )}
          </li>
        ))}
        {data.splits.map((each) => (
          <li key={each.ref}>
            <span>
              {each.direction === 'into' ? t('splitInto') : t('splitFrom')}{' '}
              <Link to="/incidents/$ref" params={{ ref: each.ref }} className="ref">
                {each.ref}
              </Link>{' '}
              <span dir="auto">{each.title}</span>
            </span>
            <small>
              {t('mergedBy', { name: each.by })} <Ago at={each.at} />
            </small>
          </li>
        ))}
      </ul>
    </Part>
  );
}
