import { Button, Popover, Radio, Switch } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { exportAddress, type StatisticsParams } from '../api/statistics.js';
import { useRights } from '../session/session-context.js';
import { ProblemNote } from '../shell/page-states.js';
import { Icon } from '../theme/icons.js';
import classes from './statistics.module.css';
import { useDownload } from './use-download.js';

const FORMATS = ['csv', 'xlsx', 'json', 'html', 'pdf', 'svg'] as const;
const CHARTS = ['series', 'funnel', 'class', 'type', 'severity', 'sector', 'channel', 'reporter', 'country'];

/** The figures as a file; published ones without small cells. */
export function ExportMenu({ params }: { params: StatisticsParams }) {
  const { t } = useTranslation('statistics');
  const { can } = useRights();
  const [format, setFormat] = useState<string>('csv');
  const [chart, setChart] = useState('series');
  const [publication, setPublication] = useState(false);
  const { download, isBusy, error } = useDownload();
  return (
    <Popover position="bottom-end" trapFocus withArrow>
      <Popover.Target>
        <Button variant="default" leftSection={<Icon name="download" size={15} />}>
          {t('export')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes.exports}>
        <Radio.Group label={t('format')} value={format} onChange={setFormat}>
          <div className={classes.formats}>
            {FORMATS.map((value) => (
              <Radio key={value} value={value} label={t(`formats.${value}`)} />
            ))}
          </div>
        </Radio.Group>
        {format === 'svg' && (
          <label className={classes.chartOf}>
            {t('chart')}
            <select value={chart} onChange={({ currentTarget: { value } }) => setChart(value)}>
              {CHARTS.map((value) => (
                <option key={value} value={value}>
                  {t(value === 'series' || value === 'funnel' ? value : `dimension.${value}`)}
                </option>
              ))}
            </select>
          </label>
        )}
        {can('statistics.publish') && (
          <Switch
            label={t('publication')}
            description={t('publicationNote')}
            checked={publication}
            onChange={({ currentTarget: { checked } }) => setPublication(checked)}
          />
        )}
        {error !== null && <ProblemNote error={error} />}
        <Button
          loading={isBusy}
          onClick={() =>
            void download(
              exportAddress(params, { format, publication, chart: format === 'svg' ? chart : undefined }),
            )
          }
          leftSection={<Icon name="download" size={15} />}
        >
          {t('download')}
        </Button>
        <p className={classes.note}>{t('exportNote')}</p>
      </Popover.Dropdown>
    </Popover>
  );
}
