import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerQuery, type Partner } from '../api/partners.js';
import { ProblemNote, Waiting } from '../shell/page-states.js';
import { Sheet } from '../shell/page.js';
import { FilePanel } from './file-panel.js';
import classes from './partners.module.css';

/** We took their invitation: they need our answer before they see the code. */
export function AnswerPanel({ partner }: { partner: Partner }) {
  const { t } = useTranslation('partners');
  const { data, error, refetch } = useQuery(answerQuery(partner.id));
  return (
    <Sheet label={t('answer.title')}>
      <div className={classes.padded}>
        <h2>{t('answer.title')}</h2>
        <p>{t('answer.text')}</p>
        {error && <ProblemNote error={error} retry={() => void refetch()} />}
        {data ? <FilePanel file={data} /> : !error && <Waiting lines={1} />}
      </div>
    </Sheet>
  );
}
