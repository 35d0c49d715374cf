import { useTranslation } from 'react-i18next';
import { useRights } from '../session/session-context.js';
import { EmptyState } from '../shell/page-states.js';
import { Page, Sheet } from '../shell/page.js';
import { Invite } from './invite.js';
import classes from './partners.module.css';
import { Steps } from './steps.js';
import { TakeFile } from './take-file.js';

/** The first step of a set-up: files go back and forth. */
export default function NewPartnerPage() {
  const { t } = useTranslation('partners');
  const { can } = useRights();
  if (!can('partners.manage'))
    return (
      <Page title={t('new.title')}>
        <Sheet>
          <EmptyState icon="lock" title={t('new.noRight')} text={t('new.noRightText')} />
        </Sheet>
      </Page>
    );
  return (
    <Page title={t('new.title')} lead={t('new.lead')}>
      <Steps at="files" />
      <div className={classes.columns}>
        <Invite />
        <TakeFile />
      </div>
    </Page>
  );
}
