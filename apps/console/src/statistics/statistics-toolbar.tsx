import { ActionIcon, Button, NativeSelect, SegmentedControl, Switch, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { referenceQuery } from '../api/directory.js';
import { useRights } from '../session/session-context.js';
import { Icon } from '../theme/icons.js';
import { kindOf, moved, PERIOD_KINDS, periodAt, periodName } from './periods.js';
import { type Compared, FILTERS, type StatisticsSearch } from './statistics-search.js';
import classes from './statistics.module.css';
import { useValueName } from './value-names.js';

const CHANNELS = ['email', 'web', 'phone', 'api', 'bulk', 'partner', 'own'];
const LEVELS = ['5', '4', '3', '2', '1', '0'];

/** Which period, compared with what, of what: everything stands in the address. */
export function StatisticsToolbar({ period, search }: { period: string; search: StatisticsSearch }) {
  const { t, i18n } = useTranslation('statistics');
  const { can } = useRights();
  const nameOf = useValueName();
  const navigate = useNavigate({ from: '/statistics' });
  const { data: reference } = useQuery(referenceQuery);
  const kind = kindOf(period) ?? 'quarter';
  const go = (change: Partial<StatisticsSearch>) =>
    void navigate({ search: { ...search, ...change }, replace: true });
  const [from = '', to = ''] = period.split('..');
  const values = {
    class: reference?.rsit.classes.map(({ id }) => id) ?? [],
    severity: LEVELS,
    sector: reference?.sectors.map(({ id }) => id) ?? [],
    channel: CHANNELS,
  };
  const isFiltered = FILTERS.some((name) => search[name] !== undefined);
  return (
    <div className={classes.toolbar}>
      <div className={classes.toolbarRow}>
        <SegmentedControl
          aria-label={t('periodKind')}
          value={kind}
          onChange={(value) => {
            const next = PERIOD_KINDS.find((each) => each === value);
            if (next) go({ period: periodAt(next, new Date()) });
          }}
          data={PERIOD_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
        <span className={classes.stepper}>
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={t('previous')}
            onClick={() => go({ period: moved(period, -1) })}
          >
            <span className="flip">
              <Icon name="previous" size={16} />
            </span>
          </ActionIcon>
          <strong aria-live="polite">
            <bdi>{periodName(period, i18n.language)}</bdi>
          </strong>
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={t('next')}
            onClick={() => go({ period: moved(period, 1) })}
          >
            <span className="flip">
              <Icon name="next" size={16} />
            </span>
          </ActionIcon>
        </span>
        {kind === 'custom' && (
          <span className={classes.days}>
            <TextInput
              type="date"
              aria-label={t('from')}
              value={from}
              max={to}
              onChange={({ currentTarget: { value } }) =>
                value && value <= to && go({ period: `${value}..${to}` })
              }
            />
            <TextInput
              type="date"
              aria-label={t('to')}
              value={to}
              min={from}
              onChange={({ currentTarget: { value } }) =>
                value && value >= from && go({ period: `${from}..${value}` })
              }
            />
          </span>
        )}
        <NativeSelect
          aria-label={t('compare')}
          value={search.compare ?? 'before'}
          onChange={({ currentTarget: { value } }) => go({ compare: value as Compared })}
          data={[
            { value: 'before', label: t('compareBefore') },
            { value: 'year-before', label: t('compareYear') },
            { value: 'none', label: t('compareNone') },
          ]}
        />
      </div>
      <div className={classes.toolbarRow}>
        {FILTERS.map((name) => (
          <NativeSelect
            key={name}
            aria-label={t(`dimension.${name}`)}
            value={search[name] ?? ''}
            onChange={({ currentTarget: { value } }) => go({ [name]: value || undefined })}
            data={[
              { value: '', label: t(`all.${name}`) },
              ...values[name].map((value) => ({ value, label: nameOf(name, value) })),
            ]}
          />
        ))}
        {can('incident.restricted') && (
          <Switch
            label={t('withRestricted')}
            checked={search.restricted === true}
            onChange={({ currentTarget: { checked } }) => go({ restricted: checked || undefined })}
          />
        )}
        {isFiltered && (
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() =>
              go({ class: undefined, severity: undefined, sector: undefined, channel: undefined })
            }
          >
            {t('clear')}
          </Button>
        )}
      </div>
    </div>
  );
}
