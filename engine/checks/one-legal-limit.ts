import { issue } from '../model/issue.ts'
import type { Cycle, DeductionComponent, RawScheme } from '../model/raw/scheme.ts'
import type { CheckContext } from './check-context.ts'
import { appliesTo, placesOf } from './places.ts'

interface Placed {
  readonly component: DeductionComponent
  readonly path: string
}

/**
 * The legal limit (工资支付暂行规定第十六条: 20 % of the month's wage, and the minimum wage) holds for all deductions of a month
 * together, so one component withholds them: two with a limit each could take twice as much, and one without a limit beside it takes
 * what the limit protects. Broken by fines and damages, each with its own limit of 20 %.
 */
export function oneLegalLimit({ raw, report }: CheckContext): void {
  const deductions = deductionsOf(raw)
  const limited = deductions.filter(({ component }) => component.legalLimit !== undefined)
  for (const { component, path } of deductions) {
    const others = limited.filter((each) => each.component !== component && canMeet(raw, each.component, component))
    if (others.length === 0) continue
    const params = { component: component.name, limited: others.map((each) => each.component.name).join('、') }
    if (component.legalLimit === undefined) report(issue('deduction-beside-limit', 'warning', path, params))
    else if (isAfter(component, others, limited)) report(issue('legal-limit-twice', 'error', path, params))
  }
}

function deductionsOf(raw: RawScheme): readonly Placed[] {
  return (raw.pay?.components ?? []).flatMap((component, index) =>
    component.kind === 'deduction' && component.interim !== true
      ? [{ component, path: `/pay/components/${index}` }]
      : [],
  )
}

/** Said once for a pair: at the later one. */
function isAfter(component: DeductionComponent, others: readonly Placed[], all: readonly Placed[]): boolean {
  const place = (each: DeductionComponent) => all.findIndex((one) => one.component === each)
  return others.some((other) => place(other.component) < place(component))
}

/** Whether both can be withheld from the same person in the same period. Conditions are not looked into. */
function canMeet(raw: RawScheme, a: DeductionComponent, b: DeductionComponent): boolean {
  const cyclesOf = (each: DeductionComponent): readonly Cycle[] => each.cycles ?? [raw.cycle]
  if (!cyclesOf(a).some((cycle) => cyclesOf(b).includes(cycle))) return false
  return placesOf(raw).some((place) => mayApply(a, place) && mayApply(b, place))
}

/** Where the scheme does not list posts or departments a limit to one of them says nothing about others. */
function mayApply(limited: DeductionComponent, place: ReturnType<typeof placesOf>[number]): boolean {
  const { posts, departments } = limited
  return appliesTo(
    {
      ...(posts && place.post !== undefined && { posts }),
      ...(departments && place.department !== undefined && { departments }),
    },
    place,
  )
}
