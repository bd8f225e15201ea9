import { lazy } from 'react'
import type { Section, SectionName } from './section.ts'
import { sectionPointers } from './section-pointers.ts'

const components: Readonly<Record<SectionName, Section['component']>> = {
  basics: lazy(() => import('./basics/BasicsSection.tsx').then((loaded) => ({ default: loaded.BasicsSection }))),
  parameters: lazy(() =>
    import('./parameters/ParametersSection.tsx').then((loaded) => ({ default: loaded.ParametersSection })),
  ),
  metrics: lazy(() => import('./metrics/MetricsSection.tsx').then((loaded) => ({ default: loaded.MetricsSection }))),
  indicators: lazy(() =>
    import('./indicators/IndicatorsSection.tsx').then((loaded) => ({ default: loaded.IndicatorsSection })),
  ),
  raters: lazy(() => import('./raters/RatersSection.tsx').then((loaded) => ({ default: loaded.RatersSection }))),
  bands: lazy(() => import('./bands/BandsSection.tsx').then((loaded) => ({ default: loaded.BandsSection }))),
  rewards: lazy(() => import('./rewards/RewardsSection.tsx').then((loaded) => ({ default: loaded.RewardsSection }))),
  penalties: lazy(() =>
    import('./penalties/PenaltiesSection.tsx').then((loaded) => ({ default: loaded.PenaltiesSection })),
  ),
  pay: lazy(() => import('./pay/PaySection.tsx').then((loaded) => ({ default: loaded.PaySection }))),
  process: lazy(() => import('./process/ProcessSection.tsx').then((loaded) => ({ default: loaded.ProcessSection }))),
  cases: lazy(() => import('./cases/CasesSection.tsx').then((loaded) => ({ default: loaded.CasesSection }))),
  json: lazy(() => import('./json/JsonSection.tsx').then((loaded) => ({ default: loaded.JsonSection }))),
}

/** A section: what it edits, and the component that is loaded when it is opened. */
export function sectionNamed(name: SectionName): Section {
  return { pointers: sectionPointers[name], component: components[name] }
}
