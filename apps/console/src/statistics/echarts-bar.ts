import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { type ECharts, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { ChartData } from './chart-data.js';

use([BarChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

export interface ChartLook {
  isRtl: boolean;
  isStill: boolean;
  isForced: boolean;
  format: (value: number) => string;
}

/** A bar chart in an element; the caller disposes of it. This file and all of echarts come with the first chart shown. */
export function drawBars(element: HTMLElement, data: ChartData, look: ChartLook): ECharts {
  const chart = init(element, null, { renderer: 'svg' });
  const names = Math.min(200, element.clientWidth * 0.4);
  chart.setOption(optionOf(data, look, coloursOf(element, look.isForced), names));
  return chart;
}

interface Colours {
  fontFamily: string;
  ink: string;
  soft: string;
  line: string;
  now: string;
  ground: string;
}

function coloursOf(element: HTMLElement, isForced: boolean): Colours {
  const style = getComputedStyle(element);
  // The real one: what is measured is cut where it is too long.
  const { fontFamily } = style;
  if (isForced)
    return {
      fontFamily,
      ink: 'CanvasText',
      soft: 'CanvasText',
      line: 'GrayText',
      now: 'Highlight',
      ground: 'Canvas',
    };
  const of = (name: string) => style.getPropertyValue(name).trim();
  return {
    fontFamily,
    ink: of('--ink'),
    soft: of('--ink-soft'),
    line: of('--line'),
    now: of('--accent'),
    ground: of('--surface'),
  };
}

function optionOf(data: ChartData, { isRtl, isStill, format }: ChartLook, colours: Colours, names: number) {
  const { fontFamily, ink, soft, line, now, ground } = colours;
  const text = { color: soft, fontFamily, fontSize: 12 };
  const label = {
    show: data.upright ? data.bars.length <= 14 : true,
    position: data.upright ? 'top' : isRtl ? 'left' : 'right',
    color: ink,
    fontFamily,
    formatter: ({ value }: { value: unknown }) => (typeof value === 'number' ? format(value) : ''),
  };
  // What is partial is hatched; what was before is an outline. Neither is told by colour alone.
  const hatched = {
    symbol: 'rect',
    dashArrayX: [1, 0],
    dashArrayY: [2, 4],
    rotation: -Math.PI / 4,
    color: ground,
  };
  const category = {
    type: 'category',
    data: data.bars.map(({ label: name }) => name),
    inverse: data.upright ? isRtl : true,
    position: data.upright ? 'bottom' : isRtl ? 'right' : 'left',
    axisLabel: data.upright ? text : { ...text, width: names - 12, overflow: 'truncate' },
    axisLine: { lineStyle: { color: line } },
    axisTick: { show: false },
  };
  const values = {
    type: 'value',
    minInterval: 1,
    inverse: data.upright ? false : isRtl,
    position: data.upright && isRtl ? 'right' : undefined,
    axisLabel: { ...text, formatter: format },
    splitLine: { lineStyle: { color: line } },
  };
  return {
    animation: !isStill,
    animationDuration: 300,
    textStyle: { fontFamily },
    grid: data.upright
      ? { top: data.beforeName ? 36 : 20, bottom: 24, left: isRtl ? 4 : 44, right: isRtl ? 44 : 4 }
      : { top: data.beforeName ? 36 : 8, bottom: 24, left: isRtl ? 52 : names, right: isRtl ? names : 52 },
    legend: data.beforeName
      ? { top: 0, [isRtl ? 'right' : 'left']: 0, textStyle: text, itemGap: 20 }
      : undefined,
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'shadow' },
      valueFormatter: (value: unknown) => (typeof value === 'number' ? format(value) : '–'),
    },
    xAxis: data.upright ? category : values,
    yAxis: data.upright ? values : category,
    series: [
      {
        name: data.name,
        type: 'bar',
        barMaxWidth: 28,
        itemStyle: { color: now },
        label,
        data: data.bars.map(({ value, partial }) => ({
          value,
          itemStyle: partial ? { color: now, decal: hatched, borderColor: now, borderWidth: 1 } : undefined,
        })),
      },
      ...(data.beforeName
        ? [
            {
              name: data.beforeName,
              type: 'bar',
              barMaxWidth: 28,
              itemStyle: { color: 'transparent', borderColor: soft, borderWidth: 1.5 },
              data: data.bars.map(({ before }) => before),
            },
          ]
        : []),
    ],
  };
}
