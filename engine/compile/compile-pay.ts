import type { Compiling } from '../model/compiling.ts'
import type { Formula } from '../model/formula.ts'
import { issue } from '../model/issue.ts'
import type { FormulaText, Pay, PayComponent } from '../model/raw/scheme.ts'
import { compileComponent } from '../pay/pay-kinds.ts'
import { compileCondition } from './compile-results.ts'
import type { CompiledMetric, CompiledPayComponent, CompiledProration, Scheme } from './scheme.ts'
import type { SchemeCompiling } from './scheme-compiling.ts'

/** Pay components in document order. One that uses another that comes after it is reported. */
export function compileComponents(pay: Pay, compiling: SchemeCompiling): readonly CompiledPayComponent[] {
  const components = pay.components.flatMap(
    (raw, index) => compileOne(raw, `/pay/components/${index}`, compiling) ?? [],
  )
  components.forEach((component, index) => {
    const later = new Set(components.slice(index).map((each) => each.figure))
    reportLater(component, later, compiling)
  })
  return components
}

function compileOne(raw: PayComponent, path: string, compiling: Compiling): CompiledPayComponent | undefined {
  const figure = `pay:${raw.id}`
  const name = compiling.names.find(figure)
  if (name === undefined) return undefined
  return {
    raw,
    path,
    figure,
    slot: name.slot,
    cycles: raw.cycles ?? [compiling.raw.cycle],
    gate: raw.when && compileCondition(`${path}/when`, raw.when, 'pay', compiling),
    cap: moneyFormula(raw.cap, `${path}/cap`, compiling),
    floor: moneyFormula(raw.floor, `${path}/floor`, compiling),
    component: compileComponent(raw, path, figure, compiling),
  }
}

function reportLater(component: CompiledPayComponent, later: ReadonlySet<string>, compiling: SchemeCompiling): void {
  const uses = new Map<string, string>()
  for (const [path, formula] of compiling.formulas) {
    if (path.startsWith(`${component.path}/`)) for (const name of formula.uses) uses.set(name.id, path)
  }
  for (const name of component.gate?.names ?? []) uses.set(name.id, `${component.path}/when`)
  if (component.raw.kind === 'draw') {
    for (const id of component.raw.against) uses.set(`pay:${id}`, `${component.path}/against`)
  }
  for (const [name, path] of uses) {
    if (later.has(name))
      compiling.report(issue('component-not-yet-known', 'error', path, { component: component.raw.name, name }))
  }
}

function moneyFormula(text: FormulaText | undefined, path: string, compiling: Compiling): Formula | undefined {
  return text === undefined ? undefined : compiling.formula(path, text, { type: 'number', unit: 'money' }, 'pay')
}

/** How the share of the period is found. A formula that uses what is computed from the proration is reported. */
export function compileProration(
  pay: Pay,
  metrics: readonly CompiledMetric[],
  compiling: Compiling,
): CompiledProration | undefined {
  const name = compiling.names.find('proration')
  if (pay.proration === undefined || name === undefined) return undefined
  if (pay.proration.kind !== 'formula') return { raw: pay.proration, slot: name.slot, formula: undefined }
  const path = '/pay/proration/formula'
  const formula = compiling.formula(path, pay.proration.formula, { type: 'number', unit: 'number' }, 'facts')
  const own = name.label
  const later = new Set([name.id, ...metrics.filter((metric) => metric.usesProration).map(({ raw }) => raw.id)])
  for (const used of formula.uses.filter(({ id }) => later.has(id))) {
    const loop = used === name ? [own, own] : [own, used.label, own]
    compiling.report(issue('metrics-in-a-circle', 'error', path, { loop: loop.join(' → ') }))
  }
  return { raw: pay.proration, slot: name.slot, formula }
}

/** Limits of the payout; they may use every component. */
export function compilePayout(pay: Pay | undefined, compiling: Compiling): Scheme['payout'] {
  return {
    cap: moneyFormula(pay?.payout?.cap, '/pay/payout/cap', compiling),
    floor: moneyFormula(pay?.payout?.floor, '/pay/payout/floor', compiling),
  }
}
