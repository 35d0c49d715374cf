import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type LedgerDetail, ledgerLineQuery } from '../api/release.js';
import { useFormat } from '../i18n/format.js';
import { ProblemNote, Waiting } from '../shell/page-states.js';
import { Icon } from '../theme/icons.js';
import { TlpBadge } from '../theme/marks.js';
import { Moment } from '../theme/time.js';
import classes from './ledger.module.css';
import { LeavingText } from './leaving-text.js';
import { Outcome, SubjectLink, Way } from './line-parts.js';
import { RemovedList } from './removed-list.js';

/** One line, with the exact copy of what left and what stayed here. */
export function LineDetail({ id }: { id: string }) {
  const { data: line, error, refetch } = useQuery(ledgerLineQuery(id));
  if (error) return <ProblemNote error={error} retry={() => void refetch()} />;
  return line ? <Detail line={line} /> : <Waiting />;
}

function Detail({ line }: { line: LedgerDetail }) {
  const { t } = useTranslation('ledger');
  const format = useFormat();
  return (
    <div className={classes.detail}>
      <p className={classes.head}>
        <Outcome line={line} /> <TlpBadge tlp={line.label} />
        {line.drill && <span className={classes.drill}>{t('drill')}</span>}
      </p>
      {line.reason && (
        <p className={classes.why}>{t(`reason.${line.reason}`, { defaultValue: line.reason })}</p>
      )}
      <dl className={classes.facts}>
        <dt>{t('column.when')}</dt>
        <dd>
          <Moment at={line.at} />
        </dd>
        <dt>{t('column.what')}</dt>
        <dd>
          {t(`content.${line.content}`, { defaultValue: line.content })} – <Way line={line} />
        </dd>
        <dt>{line.direction === 'in' ? t('detail.from') : t('column.to')}</dt>
        <dd>
          {line.partner ? (
            <bdi>{line.partner.name}</bdi>
          ) : (
            t(`recipient.${line.recipient}`, { defaultValue: line.recipient })
          )}
        </dd>
        <dt>{t('column.about')}</dt>
        <dd>
          <SubjectLink subject={line.subject} />
        </dd>
        <dt>{t('column.by')}</dt>
        <dd>
          <bdi>{line.actor.name}</bdi>
        </dd>
        {line.approvedBy && (
          <>
            <dt>{t('detail.approvedBy')}</dt>
            <dd>
              <bdi>{line.approvedBy}</bdi>
            </dd>
          </>
        )}
        {line.agreementVersion !== null && (
          <>
            <dt>{t('detail.agreement')}</dt>
            <dd>{format.number(line.agreementVersion)}</dd>
          </>
        )}
        {line.sha256 && (
          <>
            <dt>{t('detail.hash')}</dt>
            <dd>
              <code className="mono" dir="ltr">
                {line.sha256}
              </code>
            </dd>
          </>
        )}
        {line.size !== null && (
          <>
            <dt>{t('detail.size')}</dt>
            <dd>{format.bytes(line.size)}</dd>
          </>
        )}
      </dl>
      <RemovedList removed={line.removed} />
      {line.sha256 && line.copy === 'kept' && (
        <>
          <LeavingText text={line.text} title={t('detail.copy')} />
          <Button
            component="a"
            href={`/api/v1/ledger/${line.id}/copy`}
            download
            variant="default"
            size="xs"
            leftSection={<Icon name="download" size={14} />}
          >
            {t('detail.download')}
          </Button>
        </>
      )}
      {line.sha256 && line.copy !== 'kept' && <p className={classes.soft}>{t(`copy.${line.copy}`)}</p>}
    </div>
  );
}
