import { Drawer } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { copyQuery } from '../api/sharing.js';
import { LeavingText } from '../ledger/leaving-text.js';
import { RemovedList } from '../ledger/removed-list.js';
import { ProblemNote, Waiting } from '../shell/page-states.js';
import classes from './sharing.module.css';

/** The exact copy of what left. */
export function CopyDrawer({ caseRef, id, onClose }: { caseRef: string; id: string; onClose: () => void }) {
  const { t } = useTranslation('sharing');
  const { data, error } = useQuery(copyQuery(caseRef, id));
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="xl"
      title={t('copy.title')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {error && <ProblemNote error={error} />}
      {!data && !error && <Waiting />}
      {data && (
        <div className={classes.stack}>
          <RemovedList removed={data.removed} />
          <LeavingText text={data.text} title={t('copy.bytes')} />
          <p className={classes.soft}>
            SHA-256{' '}
            <code dir="ltr" className={classes.hash}>
              {data.sha256}
            </code>
          </p>
        </div>
      )}
    </Drawer>
  );
}
