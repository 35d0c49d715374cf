import { useTranslation } from 'react-i18next';
import type { Report } from '../api/schemas.js';
import { useFormat } from '../i18n/format.js';
import { useRights } from '../session/session-context.js';
import { Icon } from '../theme/icons.js';
import { Moment } from '../theme/time.js';
import classes from './files.module.css';
import { OpenSealed } from './open-sealed.js';

/** All that is told of sealed evidence: since when and why, hashes, and the next step. */
export function SealedReport({ report }: { report: Report }) {
  const { t } = useTranslation('files');
  const { can } = useRights();
  const format = useFormat();
  const { sealed } = report;
  if (!sealed) return null;
  return (
    <section className={classes.sealed} aria-label={t('sealedEvidence')}>
      <header>
        <Icon name="lock" size={22} />
        <div>
          <strong>{t('sealedEvidence')}</strong>
          <p>
            {sealed.by
              ? t('sealedBy', { name: sealed.by.name })
              : t(sealed.reason === null ? 'sealedByRule' : 'sealedByProgram')}{' '}
            <Moment at={sealed.at} />
          </p>
          {sealed.reason && <p dir="auto">{sealed.reason}</p>}
        </div>
      </header>
      <p>{t('sealedMeans')}</p>
      <p className={classes.next}>
        <Icon name="flag" size={14} /> {t('sealedNext')}
      </p>
      <table className={classes.entries}>
        <caption>{t('hashes')}</caption>
        <tbody>
          {[{ sha256: report.raw.sha256, size: report.raw.size }, ...report.attachments].map(
            ({ sha256, size }, index) => (
              <tr key={`${index}-${sha256}`}>
                <td>
                  <bdi className="mono" dir="ltr">
                    {sha256}
                  </bdi>
                </td>
                <td>{format.bytes(size)}</td>
              </tr>
            ),
          )}
        </tbody>
      </table>
      {can('evidence.unseal') ? (
        <OpenSealed report={report} />
      ) : (
        <p className={classes.soft}>{t('mayNotOpen')}</p>
      )}
    </section>
  );
}
