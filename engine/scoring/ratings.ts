import { one } from '../kernel/decimal.ts'
import type { Compiling } from '../model/compiling.ts'
import type { Missing } from '../model/raw/outcome.ts'
import type { RatingsScoring } from '../model/raw/scheme.ts'
import type { Subject } from '../model/subject.ts'
import { Gap } from '../model/value.ts'
import { gapOf } from './gaps.ts'
import { type GroupRatings, type RaterGroup, readGroup, unratedGroup } from './rater-group.ts'
import { compileScale, type RatingScale } from './rating-scale.ts'
import { reasonFor } from './reason.ts'
import type { ScoringKind } from './scoring-kind.ts'
import { type Counted, scoreGroups } from './score-groups.ts'

/**
 * Ratings by weighted groups of raters: the mean within a group, then Σ weight × mean ÷ Σ weight over the groups that count.
 * Self 90 (10 %), invited 80 (30 %), manager 85 (60 %) give 84; without the invited, whose weight is shared out, 85.71… Groups
 * that do not rate the person's post do not count; `whenRaterMissing` says what an absent group means, but without any rating
 * there is no score. `times` multiplies the result.
 */
export const ratings: ScoringKind<'ratings'> = {
  kind: 'ratings',
  compile(raw, path, figure, compiling) {
    const groups = raw.raters.map((rater, index) => compileGroup(rater, `${path}/raters/${index}`, compiling))
    const scale = compileScale(raw, path, compiling)
    const times = raw.times === undefined ? one : compiling.quantity(`${path}/times`, raw.times)
    const indicator = figure.slice(figure.indexOf(':') + 1)
    return {
      score(subject) {
        const given = subject.ratings(indicator, raw.scope ?? 'person')
        const read = readGroups(groups, subject, given, scale, figure)
        if (read instanceof Gap) return { value: read, inputs: [] }
        const counted = countedGroups(read, raw.whenRaterMissing, subject, figure)
        return counted instanceof Gap ? { value: counted, inputs: [] } : scoreGroups(counted, times, subject, figure)
      },
    }
  },
}

function compileGroup(raw: RatingsScoring['raters'][number], path: string, compiling: Compiling): RaterGroup {
  return {
    rater: raw.rater,
    name: compiling.raw.raters?.find((each) => each.id === raw.rater)?.name ?? raw.rater,
    weight: compiling.quantity(`${path}/weight`, raw.weight),
    posts: raw.posts,
    path,
  }
}

interface Read {
  readonly present: readonly GroupRatings[]
  readonly absent: readonly RaterGroup[]
}

/** The groups that rate the person's post, those with ratings and those without, each in the order of the scheme. */
function readGroups(
  groups: readonly RaterGroup[],
  { person }: Subject,
  given: ReturnType<Subject['ratings']>,
  scale: RatingScale,
  figure: string,
): Read | Gap {
  const applying = groups.filter(({ posts }) => posts === undefined || posts.includes(person.post ?? ''))
  const read = applying.map((group) => ({ group, ratings: readGroup(group, given, scale, figure) }))
  const gap = gapOf(...read.flatMap((each) => (each.ratings instanceof Gap ? each.ratings : [])))
  if (gap !== undefined) return gap
  return {
    present: read.flatMap((each) => (each.ratings as GroupRatings | undefined) ?? []),
    absent: read.filter((each) => each.ratings === undefined).map((each) => each.group),
  }
}

function countedGroups(
  { present, absent }: Read,
  whenMissing: RatingsScoring['whenRaterMissing'],
  subject: Subject,
  figure: string,
): Counted | Gap {
  if (absent.length === 0) return { groups: present }
  if (whenMissing === 'block' || present.length === 0) {
    return Gap.missing(...absent.map((group) => missingRating(group, subject, figure)))
  }
  const raters = absent.map((group) => group.name).join(', ')
  return whenMissing === 'zero'
    ? { groups: [...present, ...absent.map(unratedGroup)], reason: reasonFor('rater-counted-zero', figure, { raters }) }
    : { groups: present, reason: reasonFor('rater-weight-shared-out', figure, { raters }) }
}

function missingRating(group: RaterGroup, { period }: Subject, figure: string): Missing {
  return { figure, what: 'rating', name: group.name, rater: group.rater, period }
}
