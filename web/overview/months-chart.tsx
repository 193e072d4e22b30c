// Sent and closed by month, as columns.

import { BarChart } from 'echarts/charts'
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import { COLORS } from '../app/theme.ts'
import { useText } from '../lib/language.ts'
import type { Month } from './overview.ts'
import { WORDS } from './words.ts'

use([BarChart, GridComponent, LegendComponent, TooltipComponent, AriaComponent, SVGRenderer])

const SAND = '#c9b98f'

export default function MonthsChart({ months }: { months: readonly Month[] }) {
  const t = useText(WORDS)
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!place.current) return
    const chart = init(place.current, undefined, { renderer: 'svg' })
    const column = (name: string, color: string, data: number[]) => ({
      type: 'bar' as const,
      name,
      data,
      barMaxWidth: 22,
      itemStyle: { color, borderRadius: [4, 4, 0, 0] },
    })
    chart.setOption({
      animation: false,
      textStyle: { fontFamily: getComputedStyle(place.current).fontFamily, fontSize: 13, color: COLORS.soft },
      grid: { left: 8, right: 8, top: 40, bottom: 8, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
      legend: { top: 0, right: 8, icon: 'roundRect', itemWidth: 12, itemHeight: 12, itemGap: 18 },
      tooltip: { trigger: 'axis', confine: true },
      xAxis: { type: 'category', data: months.map(({ month }) => month), axisTick: { show: false } },
      yAxis: { type: 'value', minInterval: 1, splitLine: { lineStyle: { color: COLORS.line } } },
      series: [
        column(
          t('sent'),
          SAND,
          months.map(({ sent }) => sent),
        ),
        column(
          t('closed'),
          COLORS.green,
          months.map(({ closed }) => closed),
        ),
      ],
    })
    const watch = new ResizeObserver(() => chart.resize())
    watch.observe(place.current)
    return () => {
      watch.disconnect()
      chart.dispose()
    }
  }, [months, t])
  return (
    <>
      <div ref={place} className="overview-chart" aria-hidden="true" />
      <ul className="unseen">
        {months.map(({ month, sent, closed }) => (
          <li key={month}>{t('chart', { month, sent, closed })}</li>
        ))}
      </ul>
    </>
  )
}
