import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState, ProblemNote } from './page-states.js';

export function MissingPage() {
  const { t } = useTranslation('shell');
  return (
    <EmptyState
      icon="search"
      title={t('missing.title')}
      text={t('missing.text')}
      action={<Link to="/inbox">{t('missing.action')}</Link>}
    />
  );
}

/** A fault of ours, or no answer at the very start. Drafts are in the browser's storage and survive the reload. */
export function CrashPage({ error }: { error: unknown }) {
  const { t } = useTranslation('shell');
  return (
    <main style={{ maxInlineSize: 560, marginInline: 'auto', padding: 32 }}>
      <h1>{t('crash.title')}</h1>
      <ProblemNote error={error} kept={t('crash.kept')} />
      <Button onClick={() => window.location.reload()}>{t('crash.action')}</Button>
    </main>
  );
}
