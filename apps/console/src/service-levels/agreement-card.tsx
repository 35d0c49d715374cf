import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CLOCK_KINDS, type ServiceAgreement, type ServiceCalendar } from '../api/service-levels.js';
import { useFormat } from '../i18n/format.js';
import { SeverityBadge } from '../theme/marks.js';
import { Moment } from '../theme/time.js';
import { writeMinutes } from './hours-and-minutes.js';
import classes from './service-levels.module.css';
import { useScopeName } from './use-scope-name.js';

interface Props {
  agreement: ServiceAgreement;
  calendar: ServiceCalendar | undefined;
  mayManage: boolean;
  onEdit: () => void;
  onHistory: () => void;
  onApply: () => void;
  onEnd: () => void;
}

const LEVELS = [5, 4, 3, 2, 1, 0];

/** One agreement with its promises, to be read at a glance. */
export function AgreementCard({ agreement, calendar, mayManage, ...on }: Props) {
  const { t } = useTranslation(['service-levels', 'words']);
  const format = useFormat();
  const scopeName = useScopeName();
  const name = scopeName(agreement);
  return (
    <article className={classes.card} aria-label={name}>
      <header className={classes.cardHead}>
        <div>
          <h3 dir="auto">{name}</h3>
          <p className={classes.soft}>
            {t(`scopeOf.${agreement.scope}`)}
            {agreement.name && (
              <>
                {' · '}
                <bdi>{agreement.name}</bdi>
              </>
            )}
            {' · '}
            <bdi>{calendar ? `${calendar.name} (${calendar.definition.timeZone})` : t('roundTheClock')}</bdi>
          </p>
        </div>
        <div className={classes.actions}>
          {mayManage && (
            <Button
              size="compact-sm"
              variant="default"
              onClick={on.onEdit}
              aria-label={`${t('edit')}: ${name}`}
            >
              {t('edit')}
            </Button>
          )}
          {mayManage && agreement.olderClocks > 0 && (
            <Button size="compact-sm" variant="default" onClick={on.onApply}>
              {t('applyTo', { count: agreement.olderClocks })}
            </Button>
          )}
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={on.onHistory}
            aria-label={`${t('history')}: ${name}`}
          >
            {t('history')}
          </Button>
          {mayManage && agreement.scope !== 'site' && (
            <Button size="compact-sm" variant="subtle" onClick={on.onEnd} aria-label={`${t('end')}: ${name}`}>
              {t('end')}
            </Button>
          )}
        </div>
      </header>
      <div className={classes.scroll} tabIndex={0} role="group" aria-label={t('promises')}>
        <table className={classes.due}>
          <thead>
            <tr>
              <th scope="col">{t('promise')}</th>
              {LEVELS.map((level) => (
                <th key={level} scope="col">
                  <SeverityBadge level={level} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {CLOCK_KINDS.map((kind) => {
              const promise = agreement.terms.promises.find((each) => each.kind === kind);
              return (
                <tr key={kind}>
                  <th scope="row">
                    {t(`words:clock.${kind}`)}
                    {promise && promise.pausedBy.length > 0 && (
                      <small>
                        {t('standsStill', {
                          causes: format.list(promise.pausedBy.map((cause) => t(`cause.${cause}`))),
                        })}
                      </small>
                    )}
                  </th>
                  {LEVELS.map((level) => (
                    <td key={level}>
                      <bdi dir="ltr">{writeMinutes(promise?.minutes[level] ?? 0)}</bdi>
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <footer className={classes.soft}>
        {t('clocksUnder', { count: agreement.clocks })} ·{' '}
        {agreement.source === 'file'
          ? t('fromFile')
          : t('changedBy', { version: format.number(agreement.version), name: agreement.changedBy })}{' '}
        · <Moment at={agreement.changedAt} />
      </footer>
    </article>
  );
}
