import {
  foldName,
  type GivenMetric,
  type Indicator,
  indicatorsOf,
  type NamedId,
  type RatingsScoring,
  type RawScheme,
} from '../../../engine/index.ts'

/** What a column can be about. */
export type Target =
  | { readonly kind: 'attribute'; readonly attribute: Attribute }
  | { readonly kind: 'metric'; readonly metric: GivenMetric }
  | { readonly kind: 'rating'; readonly indicator: Indicator; readonly scoring: RatingsScoring; readonly rater: string }

export type Attribute = 'employeeId' | 'name' | 'post' | 'department' | 'team' | 'hired' | 'left'

/** What columns are called, besides by the attribute itself. */
export const attributeNames: Readonly<Record<Attribute, readonly string[]>> = {
  employeeId: ['工号', '员工编号', '员工工号', '员工号', '人员编号', '职工号', 'employee id', 'id'],
  name: ['姓名', '员工姓名', 'employee name', 'full name'],
  post: ['岗位', '职位', '岗位名称', 'job title', 'position'],
  department: ['部门', '所属部门', '所在部门', '部门名称', 'dept'],
  team: ['团队', '小组', '班组', 'group'],
  hired: ['入职日期', '入职时间', 'hire date', 'hired on'],
  left: ['离职日期', '离职时间', 'leaving date', 'left on'],
}

/** A target, the key that stands for it in `map`, and what its column may be called. */
export interface NamedTarget {
  readonly target: Target
  readonly key: string
  readonly names: readonly string[]
}

/** Everything a table for this scheme can have columns for. */
export function targetsOf(scheme: RawScheme): readonly NamedTarget[] {
  const attributes = Object.entries(attributeNames).map(
    ([key, names]): NamedTarget => ({
      // The keys of the record are the attributes.
      target: { kind: 'attribute', attribute: key as Attribute },
      key,
      names: [key, ...names],
    }),
  )
  const metrics = scheme.metrics.flatMap((metric): NamedTarget[] =>
    metric.kind === 'given'
      ? [{ target: { kind: 'metric', metric }, key: metric.id, names: [metric.id, metric.name] }]
      : [],
  )
  const ratings = indicatorsOf(scheme).flatMap(({ indicator }) => ratingTargets(scheme, indicator))
  return [...attributes, ...metrics, ...ratings]
}

function ratingTargets(scheme: RawScheme, indicator: Indicator): NamedTarget[] {
  const { scoring } = indicator
  if (scoring?.kind !== 'ratings' || (scoring.scope ?? 'person') !== 'person') return []
  return scoring.raters.map(({ rater }) => {
    const raterName = scheme.raters?.find((each: NamedId) => each.id === rater)?.name ?? rater
    const key = `rating:${indicator.id}:${rater}`
    const names = [indicator.id, indicator.name].flatMap((first) =>
      [rater, raterName].flatMap((second) => [`rating:${first}:${second}`, `评分:${first}:${second}`]),
    )
    return { target: { kind: 'rating', indicator, scoring, rater }, key, names }
  })
}

/** Whether a column is meant for ratings, by its name. */
export function isRatingName(name: string): boolean {
  return /^(?:rating|评分):/.test(foldName(name))
}

/** The targets that a column name stands for: exactly, else by its letters and digits alone (`Monthly Income` for `monthly-income`). */
export function targetsNamed(name: string, targets: readonly NamedTarget[]): readonly NamedTarget[] {
  const exact = targets.filter(({ names }) => names.some((each) => foldName(each) === foldName(name)))
  if (exact.length > 0) return exact
  const loose = looseName(name)
  return loose === '' ? [] : targets.filter(({ names }) => names.some((each) => looseName(each) === loose))
}

function looseName(name: string): string {
  return foldName(name).replaceAll(/[\s_-]+/gu, '')
}
