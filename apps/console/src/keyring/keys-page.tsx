import { useTranslation } from 'react-i18next';
import { Page } from '../shell/page.js';
import { ContactKeys } from './contact-keys.js';
import { TeamKeys } from './team-keys.js';

/** What we sign with, and what we know of the keys of others. */
export default function KeysPage() {
  const { t } = useTranslation('keys');
  return (
    <Page title={t('title')} lead={t('lead')}>
      <TeamKeys />
      <ContactKeys />
    </Page>
  );
}
