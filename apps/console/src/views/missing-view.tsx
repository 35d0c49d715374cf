import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../api/problem.js';
import { useFormat } from '../i18n/format.js';
import { EmptyState, ProblemNote } from '../shell/page-states.js';
import { Page } from '../shell/page.js';

/** A link to a view that is not there: who deleted it, or that it is none of the reader's. */
export default function MissingView({ error, home }: { error: unknown; home: '/inbox' | '/incidents' }) {
  const { t } = useTranslation('views');
  const format = useFormat();
  const problem = error instanceof ApiProblem ? error : null;
  const isKnown =
    problem === null || problem.status === 404 || problem.status === 410 || problem.status === 400;
  if (!isKnown) {
    return (
      <Page title={t('missing.title')}>
        <ProblemNote error={error} />
      </Page>
    );
  }
  const { name, removedBy, removedAt } = problem?.body ?? {};
  const wasDeleted = problem?.status === 410 && typeof name === 'string';
  return (
    <Page title={t('missing.title')}>
      <EmptyState
        icon="search"
        title={wasDeleted ? t('missing.deleted', { name }) : t('missing.title')}
        text={
          wasDeleted && typeof removedBy === 'string' && typeof removedAt === 'string'
            ? t('missing.by', { who: removedBy, when: format.both(removedAt) })
            : t('missing.text')
        }
        action={<Link to={home}>{t('missing.action')}</Link>}
      />
    </Page>
  );
}
