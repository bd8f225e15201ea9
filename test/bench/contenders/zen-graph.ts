import { bands, indicatorCount, steps, weightOf } from '../bench-scheme.ts'
import { expressions, table, type ZenNode, zenNode } from './zen-nodes.ts'

const indexes = Array.from({ length: indicatorCount }, (_, index) => index)
const each = (text: (index: number) => string, between: string) => indexes.map(text).join(between)

const attainments = expressions(
  'attainments',
  Object.fromEntries(indexes.map((index) => [`t${index}`, `actual[${index}] / target[${index}] * 100`])),
)
const scores = indexes.map((index) =>
  table(`score-${index}`, {
    field: `t${index}`,
    outputs: [`s${index}`],
    rows: steps.map(({ from, score }) => [from === undefined ? '' : `>= ${from}`, String(score)]),
  }),
)
const total = expressions('total', {
  total: `round((${each((index) => `s${index} * ${weightOf(index)}`, ' + ')}) / 100, 2)`,
  scores: `[${each((index) => `s${index}`, ', ')}]`,
})
const band = table('band', {
  field: 'total',
  outputs: ['band', 'coefficient'],
  rows: bands.map(({ id, from, coefficient }) => [
    from === undefined ? '' : `>= ${from}`,
    `"${id}"`,
    String(coefficient),
  ]),
})
const rewards = table('rewards', {
  collectAs: 'rewards',
  outputs: ['id', 'money'],
  rows: [
    ['total >= 100', '"top"', '1000'],
    ['complaints == 0 and absences == 0', '"flawless"', '300'],
    ['months >= 60 and band in ["a", "b"]', '"loyal"', 'round(base * 0.05, 2)'],
  ],
})
const penalties = table('penalties', {
  collectAs: 'penalties',
  outputs: ['id', 'money'],
  rows: [
    ['complaints > 2', '"complained"', 'complaints * 50'],
    ['absences > 3 or total < 50', '"absent"', '200'],
    ['band == "e" and months > 6', '"failed"', '100'],
  ],
})
const pay = expressions('pay', {
  scores: 'scores',
  total: 'total',
  band: 'band',
  rewards: 'rewards',
  penalties: 'penalties',
  fixedPay: 'round(fixed, 2)',
  performance: 'round(base * coefficient * total / 100, 2)',
  extras: 'sum(map(rewards, #.money)) - sum(map(penalties, #.money))',
  payout: 'max([$.fixedPay + $.performance + $.extras, 0])',
})
const input = zenNode('inputNode', 'input', { schema: '' })
const output = zenNode('outputNode', 'output', { schema: '' })

/** Which nodes each node reads. */
const reads: readonly [ZenNode, readonly ZenNode[]][] = [
  [attainments, [input]],
  ...scores.map((score): [ZenNode, readonly ZenNode[]] => [score, [attainments]]),
  [total, scores],
  [band, [total]],
  [rewards, [input, total, band]],
  [penalties, [input, total, band]],
  [pay, [input, total, band, rewards, penalties]],
  [output, [pay]],
]

/** The benchmark's scheme as one JDM graph: a decision table for each indicator, for bands, rewards and penalties. */
export const zenGraph = {
  nodes: [input, ...reads.map(([node]) => node)],
  edges: reads.flatMap(([{ id: targetId }, sources]) =>
    sources.map(({ id: sourceId }) => ({ id: `${sourceId}-${targetId}`, type: 'edge', sourceId, targetId })),
  ),
}

/** The graph with the setting that the editor gives each new node. */
export function asEdited({ nodes, edges }: typeof zenGraph): typeof zenGraph {
  return { nodes: nodes.map((node) => ({ ...node, content: { ...Object(node.content), passThrough: true } })), edges }
}
