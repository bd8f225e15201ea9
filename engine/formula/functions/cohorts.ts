import { one } from '../../kernel/decimal.ts'
import type { Cohort } from '../../model/raw/scheme.ts'
import { between, isAlwaysPositive } from '../range.ts'
import { plain } from '../units.ts'
import { numberOf } from '../wants.ts'
import type { ChoiceWord, FunctionKind, One } from './function-kind.ts'

const cohorts: readonly (ChoiceWord & { readonly word: Cohort })[] = [
  { word: 'everyone', zh: ['全体', '全员'] },
  { word: 'department', zh: ['部门'] },
  { word: 'team', zh: ['团队', '小组', '班组'] },
  { word: 'post', zh: ['岗位'] },
]

const better: readonly (ChoiceWord & { readonly word: 'higher' | 'lower' })[] = [
  { word: 'higher', zh: ['越高越好', '高'] },
  { word: 'lower', zh: ['越低越好', '低'] },
]

/** 排名(数[, 范围[, 越低越好]]): 1 is the best within everyone or one's department, team or post; equal numbers share a rank. */
export const rankFunction: FunctionKind<'rank', One> = {
  id: 'rank',
  zh: '排名',
  en: 'rank',
  arity: { least: 1, most: 3 },
  choices: { 1: cohorts, 2: better },
  cohort: 'rank',
  type([value], problems) {
    numberOf(value, problems)
    return plain
  },
  compile: ([slot]) => slot,
  range: () => between(one, undefined),
}

/** 占比(数[, 范围]): the own part of the sum over everyone or one's department, team or post, a ratio: 30 of 120 is 0.25. */
export const shareFunction: FunctionKind<'share', One> = {
  id: 'share',
  zh: '占比',
  en: 'share',
  arity: { least: 1, most: 2 },
  choices: { 1: cohorts },
  cohort: 'share',
  type([value], problems) {
    numberOf(value, problems)
    return plain
  },
  compile: ([slot]) => slot,
  mayDivideByZero: ([value]) => !isAlwaysPositive(value),
}
