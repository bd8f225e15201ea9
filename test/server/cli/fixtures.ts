/** A scheme with a parameter, two indicators, bands, a fine and pay; each figure of the tests is recomputed by hand. */
export const scheme = {
  $schema: 'urn:jiheng:scheme:1',
  format: 1,
  id: 'sales-quarter',
  name: '销售季度方案',
  cycle: 'quarter',
  money: { currency: 'CNY', scale: 2, rounding: 'half-up' },
  score: { scale: 2, rounding: 'half-up' },
  parameters: [{ id: 'rate', name: '提成比例', unit: 'percent', suggested: 5, min: 0, max: 20 }],
  metrics: [
    { id: 'sales', name: '销售额', kind: 'given', unit: 'money', better: 'higher' },
    { id: 'target', name: '销售目标', kind: 'given', unit: 'money', min: 1 },
    { id: 'complaints', name: '投诉数', kind: 'given', unit: 'count', better: 'lower' },
    { id: 'base', name: '绩效基数', kind: 'given', unit: 'money' },
  ],
  indicators: [
    {
      id: 'sales-done',
      name: '销售完成',
      weight: 70,
      cap: 120,
      scoring: {
        kind: 'completion',
        actual: '[sales]',
        target: '[target]',
        better: 'higher',
        full: 100,
        whenZero: { score: 0, reason: '没有目标' },
      },
    },
    {
      id: 'service',
      name: '服务',
      weight: 30,
      scoring: { kind: 'events', start: 100, events: [{ of: '[complaints]', each: -10, most: 50 }] },
    },
  ],
  bands: {
    rows: [
      { id: 'good', name: '良好', from: 80, coefficient: 1.2 },
      { id: 'fair', name: '合格', from: 60, coefficient: 1 },
      { id: 'poor', name: '不合格', coefficient: 0 },
    ],
  },
  penalties: [
    {
      id: 'complained',
      name: '投诉过多',
      when: { all: [{ fact: 'complaints', operator: 'greaterThanInclusive', value: 3 }] },
      effects: [{ kind: 'money', amount: '200' }],
    },
  ],
  pay: {
    components: [
      { id: 'bonus', name: '绩效工资', kind: 'formula', formula: '[base] * [coefficient]' },
      { id: 'commission', name: '提成', kind: 'formula', formula: '[sales] * [rate]' },
      { id: 'fine', name: '罚款', kind: 'deduction', amount: '[penalties]' },
    ],
    payout: { floor: '0' },
  },
}

/** 王小明: 105.00 and 100.00 weigh 103.50, 良好: 1,000 × 1.2 + 52,500 × 5 % = 3,825.00. 李雷: 60 and 60 weigh 60.00, 合格, and 200 less. */
export const people = [
  { id: '007', name: '王小明', facts: { sales: 52500, target: 50000, complaints: 0, base: 1000 } },
  { id: '008', name: '李雷', facts: { sales: 30000, target: 50000, complaints: 4, base: 1000 } },
]

export const facts = { $schema: 'urn:jiheng:facts:1', format: 1, period: '2026-Q1', people }

export const table = [
  '工号,姓名,sales,target,complaints,base',
  '007,王小明,52500,50000,0,1000',
  '008,李雷,30000,50000,4,1000',
  '',
].join('\r\n')

export const cases = {
  $schema: 'urn:jiheng:cases:1',
  format: 1,
  scheme: 'sales-quarter',
  parameters: { rate: 5 },
  cases: [
    {
      id: 'both',
      name: '两个人',
      period: '2026-Q1',
      people,
      expect: [
        { person: '007', status: 'complete', total: '103.50', band: 'good', pay: { bonus: 1200 }, payout: '3825' },
        { person: '008', total: 60, band: 'fair', penalties: ['complained'], payout: 2300 },
      ],
    },
  ],
}

/** A document as the text of a file. */
export function json(document: unknown): string {
  return JSON.stringify(document, undefined, 2)
}
