import type { RawScheme } from '../../../engine/model/raw/scheme.ts'
import { indicator, scheme } from '../../support/schemes.ts'

/**
 * A scheme that names a metric (m-…), a post (p-…), a department (d-…) or a group of raters (r-…) at every place where the format can: no
 * other part of it has such an id, so that replacing the text of the id is the renaming.
 */
export function everywhere(): RawScheme {
  const limits = { posts: ['p-rep', 'p-clerk'], departments: ['d-east'] }
  const base = { ...limits, when: { all: [{ fact: 'm-sales', operator: 'greaterThan' as const, value: 1 }] } }
  return scheme({
    department: 'd-east',
    departments: [
      { id: 'd-east', name: '东区' },
      { id: 'd-west', name: '西区' },
    ],
    posts: [
      { id: 'p-rep', name: '业务员' },
      { id: 'p-clerk', name: '内勤' },
    ],
    raters: [
      { id: 'r-boss', name: '上级' },
      { id: 'r-peers', name: '同事' },
    ],
    participants: {
      ...limits,
      when: {
        any: [
          { fact: 'person', path: '$.post', operator: 'in', value: ['p-rep', 'p-clerk'] },
          { not: { all: [{ fact: 'person.department', operator: 'equal', value: 'd-west' }] } },
          { fact: 'm-sales', operator: 'lessThan', value: { fact: 'm-target' } },
        ],
      },
    },
    metrics: [
      { kind: 'given', id: 'm-sales', name: '销售额', unit: 'money' },
      { kind: 'given', id: 'm-target', name: '目标', unit: 'money' },
      { kind: 'given', id: 'm-grade', name: '评级', unit: 'grade', levels: ['甲', '乙'] },
      {
        kind: 'given',
        id: 'm-deals',
        name: '成交',
        unit: 'records',
        fields: [{ id: 'amount', name: '金额', unit: 'money' }],
      },
      { kind: 'derived', id: 'm-rate', name: '达成率', unit: 'percent', formula: ' 【 m-sales 】/［m-target］ ' },
      {
        kind: 'derived',
        id: 'm-post',
        name: '是否业务',
        unit: 'yes-no',
        formula: '包含（岗位，"p-rep"， “p-clerk”）且 部门<>"d-west" 或 如果(真,[person.post],"p-rep")="p-clerk"',
      },
      { kind: 'earlier', id: 'm-last', name: '上期', metric: 'm-sales', back: 1, of: 'period' },
      { kind: 'history', id: 'm-low', name: '低', measure: 'times', of: { metric: 'm-sales', value: 5 } },
    ],
    indicators: [
      indicator('graded', {
        ...limits,
        weight: 50,
        weights: [{ posts: ['p-rep'], weight: 40 }],
        scoring: { kind: 'levels', of: 'm-grade', levels: [{ level: '甲', score: 100 }] },
      }),
      {
        ...{ id: 'tree', name: '树', weight: 50 },
        children: [
          indicator('rated', {
            scoring: {
              kind: 'ratings',
              raters: [
                { rater: 'r-boss', weight: 60, posts: ['p-rep'] },
                { rater: 'r-peers', weight: 40 },
              ],
              whenRaterMissing: 'block',
            },
          }),
          indicator('ranked', {
            scoring: {
              kind: 'rank',
              of: 'rank([m-sales], "post") + 排名([m-target],"岗位")',
              within: 'post',
              better: 'higher',
              rows: [{ from: 1, score: 9 }],
            },
          }),
          indicator('reached', {
            scoring: {
              ...{ kind: 'completion', better: 'higher', full: 100, whenZero: 'exclude' },
              actual: 'sum([m-deals], amount * [m-sales])',
              target: '[m-target] + 销售额',
            },
          }),
        ],
      },
    ],
    bands: {
      rows: [{ id: 'good', name: '良好' }],
      forced: {
        ...{ within: 'everyone', seatTies: 'higher-band', peopleTies: 'up', rows: [{ band: 'good', percent: 100 }] },
        deciders: [{ metric: 'm-sales', better: 'higher' }],
      },
    },
    vetoes: [{ id: 'veto', name: '否决', when: base.when }],
    rewards: [
      { id: 'reward', name: '奖', ...base, times: '[m-sales]', effects: [{ kind: 'money', amount: '[m-sales]' }] },
    ],
    penalties: [{ id: 'penalty', name: '罚', ...base, effects: [{ kind: 'money', amount: '[m-target]' }] }],
    pay: {
      proration: { kind: 'formula', formula: 'if([m-sales] > 0, 1, 0)' },
      components: [
        { ...base, kind: 'fixed', id: 'fixed', name: '定', amount: { metric: 'm-sales' } },
        {
          ...{
            ...base,
            kind: 'table',
            id: 'table',
            name: '表',
            gives: 'amount',
            whenNoRow: 'invalid',
            base: '[m-sales]',
          },
          inputs: [
            { id: 'where', name: '部门', of: 'default([person.department], "d-west")', levels: ['d-east', 'd-west'] },
            { id: 'who', name: '岗位', of: '岗位', levels: ['p-rep', 'p-clerk'] },
            { id: 'reach', name: '档', of: '[m-rate]', from: [0, 1] },
          ],
          rows: [{ at: ['d-east', 'p-rep', 0], value: 5 }],
        },
        {
          ...{ ...base, kind: 'tiers', id: 'tiers', name: '阶', mode: 'marginal', per: 'm-deals' },
          ...{ of: 'amount + [m-sales]', cap: '[m-target]', rows: [{ from: 0, rate: 1 }] },
        },
        { ...base, kind: 'pool', id: 'pool', name: '池', pool: '[m-sales]', share: '[m-target]', within: 'department' },
        {
          ...{ ...base, kind: 'deduction', id: 'deduction', name: '扣', amount: '[m-sales]' },
          legalLimit: { percent: 20, wage: '[m-sales]', minimumWage: { metric: 'm-target' } },
        },
      ],
      payout: { cap: '[m-sales]', floor: '[m-target]' },
    },
    process: { interview: { withinDays: 3, when: base.when } },
  })
}
