import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { agreementPreviewQuery, CLOCK_KINDS, type PreviewBody } from '../api/service-levels.js';
import { useFormat } from '../i18n/format.js';
import { ProblemNote } from '../shell/page-states.js';
import { SeverityBadge } from '../theme/marks.js';
import classes from './service-levels.module.css';

/** "An incident opened now would be due …", while the person types. */
export function DuePreview({ body }: { body: PreviewBody | null }) {
  const { t } = useTranslation(['service-levels', 'words']);
  const format = useFormat();
  const [settled] = useDebouncedValue(body, 400);
  const { data, error } = useQuery({ ...agreementPreviewQuery(settled), placeholderData: keepPreviousData });
  return (
    <section className={classes.preview} aria-label={t('preview')}>
      <h3>{t('preview')}</h3>
      {!body && <p className={classes.soft}>{t('previewIncomplete')}</p>}
      {error && <ProblemNote error={error} />}
      {data && !error && (
        <div className={classes.scroll} tabIndex={0} role="group" aria-label={t('preview')}>
          <table className={classes.due} data-old={!body || undefined}>
            <caption>{t('previewLead', { at: format.both(data.at) })}</caption>
            <thead>
              <tr>
                <th scope="col">{t('words:field.severity')}</th>
                {CLOCK_KINDS.map((kind) => (
                  <th key={kind} scope="col">
                    {t(`words:clock.${kind}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.levels.toReversed().map(({ level, due }) => (
                <tr key={level}>
                  <th scope="row">
                    <SeverityBadge level={level} />
                  </th>
                  {CLOCK_KINDS.map((kind) => {
                    const at = due.find((each) => each.kind === kind)?.dueAt;
                    return (
                      <td key={kind}>
                        {at && (
                          <time dateTime={at} title={format.utc(at)}>
                            {format.local(at)}
                          </time>
                        )}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
