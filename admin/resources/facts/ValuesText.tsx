import { useMetrics } from '../../components/metrics/use-metrics.ts'
import { useValueText } from '../../components/metrics/use-value-text.ts'
import { ShortText } from '../../components/ShortText.tsx'

/** Figures on one line, by the names of their metrics, as many as there is room for. */
export function ValuesText({ facts }: { facts: Readonly<Record<string, unknown>> }) {
  const metrics = useMetrics()
  const say = useValueText()
  if (metrics === undefined) return null
  const said = Object.entries(facts).map(([id, value]) => {
    const { name = id, unit = '' } = metrics.get(id) ?? {}
    return `${name} ${say(value, unit)}`
  })
  return <ShortText text={said.join(' · ')} width={32} />
}
