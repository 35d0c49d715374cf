import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { markMentionDone } from '../api/my-work.js';
import { bringIntoView } from '../shell/bring-into-view.js';
import { useProblemText } from '../shell/page-states.js';
import { Sheet } from '../shell/page.js';
import { toast } from '../shell/toast-store.js';
import { SeverityBadge } from '../theme/marks.js';
import { Ago, Due } from '../theme/time.js';
import type { Section, WorkEntry } from './entries.js';
import classes from './my-work.module.css';

/** One kind of what waits; left out where there is nothing. */
export function WorkSection(props: { section: Section; entries: readonly WorkEntry[]; at: string | null }) {
  const { t } = useTranslation('my-work');
  const { section, entries, at } = props;
  if (entries.length === 0) return null;
  return (
    <section className={classes.section} aria-label={t(`section.${section}`)}>
      <h2>
        {t(`section.${section}`)} <bdi className={classes.number}>{entries.length}</bdi>
      </h2>
      <Sheet>
        <ul className={classes.entries}>
          {entries.map((entry) => (
            <li
              key={entry.key}
              data-at={entry.key === at || undefined}
              ref={entry.key === at ? bringIntoView : undefined}
            >
              <Entry entry={entry} />
            </li>
          ))}
        </ul>
      </Sheet>
    </section>
  );
}

function Entry({ entry }: { entry: WorkEntry }) {
  const { t } = useTranslation(['my-work', 'report']);
  const { section, to, ref, title, what, who, severityLevel, at } = entry;
  const words = title || (to === null ? t('byPhone') : t('report:noSubject'));
  const isAhead = section === 'due' || section === 'tasks' || section === 'snoozed';
  return (
    <>
      <div className={classes.line}>
        {severityLevel !== null && <SeverityBadge level={severityLevel} />}
        {ref !== '' && <bdi className="ref">{ref}</bdi>}
        {to === null ? (
          <Link to="/reports/new" className={classes.title} dir="auto">
            {words}
          </Link>
        ) : (
          <Link to={to} params={{ ref }} className={classes.title} dir="auto">
            {words}
          </Link>
        )}
        {at !== null && <span className={classes.when}>{isAhead ? <Due at={at} /> : <Ago at={at} />}</span>}
        {entry.noteId !== null && <Done noteId={entry.noteId} />}
      </div>
      {(what ?? who) !== null && (
        <p className={classes.what} dir="auto">
          {who !== null && <bdi>{section === 'replies' ? t('wrote', { who }) : `${who}:`}</bdi>} {what}
        </p>
      )}
    </>
  );
}

function Done({ noteId }: { noteId: string }) {
  const { t } = useTranslation('my-work');
  const queries = useQueryClient();
  const problemText = useProblemText();
  const mark = useMutation({
    mutationFn: (done: boolean) => markMentionDone(noteId, done),
    onSuccess: (_answer, done) => {
      if (done) toast.undoable(t('doneToast'), () => mark.mutateAsync(false).then(() => undefined));
    },
    onError: (error) => toast.problem(problemText(error).title, problemText(error).detail),
    onSettled: () => queries.invalidateQueries({ queryKey: ['mentions'] }),
  });
  return (
    <Button size="compact-sm" variant="default" loading={mark.isPending} onClick={() => mark.mutate(true)}>
      {t('done')}
    </Button>
  );
}
