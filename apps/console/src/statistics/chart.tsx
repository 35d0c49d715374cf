import { useComputedColorScheme } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/format.js';
import { directionOf } from '../i18n/i18n.js';
import type { ChartData } from './chart-data.js';
import classes from './statistics.module.css';

const matches = (query: string) => window.matchMedia(query).matches;
const ROW = 30;

/**
 * A picture of a table that stands beside it: hidden from screen readers and not in the way of the keyboard. Drawn when
 * it comes into sight; the library comes with the first one.
 */
export function Chart({ data }: { data: ChartData }) {
  const { t, i18n } = useTranslation('statistics');
  const format = useFormat();
  const scheme = useComputedColorScheme('light');
  const place = useRef<HTMLDivElement>(null);
  const [isSeen, setSeen] = useState(false);
  const [isBroken, setBroken] = useState(false);

  useEffect(() => {
    if (!place.current) return;
    const watcher = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
      },
      { rootMargin: '200px' },
    );
    watcher.observe(place.current);
    return () => watcher.disconnect();
  }, []);

  useEffect(() => {
    const element = place.current;
    if (!isSeen || !element) return;
    let isOver = false;
    let end = () => undefined as void;
    import('./echarts-bar.js').then(
      ({ drawBars }) => {
        if (isOver) return;
        const chart = drawBars(element, data, {
          isRtl: directionOf(i18n.language) === 'rtl',
          isStill: matches('(prefers-reduced-motion: reduce)'),
          isForced: matches('(forced-colors: active)'),
          format: format.number,
        });
        const size = new ResizeObserver(() => chart.resize());
        size.observe(element);
        end = () => {
          size.disconnect();
          chart.dispose();
        };
      },
      // No network: the table has the numbers, and the next look tries again.
      () => setBroken(true),
    );
    return () => {
      isOver = true;
      end();
    };
  }, [isSeen, data, scheme, i18n.language, format]);

  if (isBroken) return <p className={classes.noChart}>{t('noChart')}</p>;
  const height = data.upright ? 240 : data.bars.length * (data.beforeName ? ROW * 1.5 : ROW) + 50;
  return (
    <div ref={place} className={classes.chart} style={{ blockSize: height }} aria-hidden="true" dir="ltr" />
  );
}
