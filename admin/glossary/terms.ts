import type { Language } from '../i18n/language.ts'

/** A word of the field in each language, with one sentence on what it means. */
type Term = Readonly<Record<Language, readonly [word: string, meaning: string]>>

/** The words that people meet in the console, in the order in which a scheme comes to them. */
export const terms: readonly Term[] = [
  {
    'zh-CN': ['方案', '一份完整的考核办法：考核什么、怎样计分、定什么等级、发多少钱。'],
    en: [
      'Scheme',
      'One whole set of rules: what is appraised, how it is scored, which band it gives and what it pays.',
    ],
  },
  {
    'zh-CN': ['模板', '随产品提供的方案，填上自己的数就能用。'],
    en: ['Template', 'A scheme that comes with the product; fill in your own numbers and use it.'],
  },
  {
    'zh-CN': ['参数', '模板留出的空，发布之前必须填上。'],
    en: ['Parameter', 'A blank that a template leaves open; it has to be filled in before publication.'],
  },
  {
    'zh-CN': ['指标', '考核的一个方面，有得分，通常也有权重。'],
    en: ['Indicator', 'One aspect that is appraised; it has a score and usually a weight.'],
  },
  {
    'zh-CN': ['权重', '一个指标在同级中占百分之几，同级合计 100%。'],
    en: ['Weight', 'How many percent of its level an indicator is; a level adds up to 100%.'],
  },
  {
    'zh-CN': ['数据项', '方案要用的一种数据，例如销售额、出勤天数。'],
    en: ['Metric', 'A kind of figure that schemes use, such as sales or days attended.'],
  },
  {
    'zh-CN': ['考核数据', '一个人在一个周期里各数据项的值。'],
    en: ['Fact', 'The value of a metric for one person and period.'],
  },
  {
    'zh-CN': ['目标、实际、达成率', '应做到多少、做到了多少、后者是前者的百分之几。'],
    en: [
      'Target, actual, attainment',
      'What was to be reached, what was reached, and the second as a percentage of the first.',
    ],
  },
  {
    'zh-CN': ['得分', '一个指标得了多少分；按权重加起来就是总分。'],
    en: ['Score', 'What an indicator comes to; weighted and added up, scores are the total.'],
  },
  {
    'zh-CN': ['评分、评分人', '由人作出的评价，以及作出评价的一类人，例如上级、同事、本人。'],
    en: ['Rating, rater', 'A judgement given by people, and the kind of people who give it: superior, peers, oneself.'],
  },
  {
    'zh-CN': ['等级', '按总分划出的档次，常带一个发放系数。'],
    en: ['Band', 'A range of totals with a name, often with a coefficient for pay.'],
  },
  {
    'zh-CN': ['奖励、处罚', '满足条件就得到或承担的结果，可以是钱，也可以是晋升、记过等。'],
    en: ['Reward, penalty', 'What follows when a condition holds: money, or a promotion, a demerit and so on.'],
  },
  {
    'zh-CN': ['过', '记在人身上的过失，分小过、大过，累计后可能有进一步处理。'],
    en: ['Demerit', 'A fault put on record, minor or major; several of them may lead to more.'],
  },
  {
    'zh-CN': ['薪酬项', '应发中的一项，例如绩效工资、提成、奖金、扣款。'],
    en: ['Pay component', 'One part of what is paid: performance pay, commission, bonus, deduction.'],
  },
  {
    'zh-CN': ['应发', '各薪酬项合计，一个人这个周期应得的钱。'],
    en: ['Payout', 'The sum of all pay components: what a person is due for the period.'],
  },
  {
    'zh-CN': ['奖金池', '先算出总额再分到人的奖金，加起来分毫不差。'],
    en: ['Pool', 'A bonus that is computed as a whole and then shared out to the last cent.'],
  },
  {
    'zh-CN': ['预支、追回', '先发的钱，以后从应得中扣回；发错或条件不再成立的钱收回。'],
    en: ['Draw, clawback', 'Money paid ahead and later set off; money taken back that is no longer due.'],
  },
  {
    'zh-CN': ['折算', '没有干满整个周期的人按比例计发。'],
    en: ['Proration', 'Paying in proportion those who were not there for the whole period.'],
  },
  {
    'zh-CN': ['周期', '一次考核所覆盖的月、季度、半年或年。'],
    en: ['Period', 'The month, quarter, half-year or year that one appraisal covers.'],
  },
  {
    'zh-CN': ['用例', '事先算好结果的例子；每次保存都会重新验证，不符就不能发布。'],
    en: [
      'Case',
      'An example with a known result; it is proved at every save, and a scheme that fails it cannot be published.',
    ],
  },
  {
    'zh-CN': ['试算', '发布之前用真实人员和数据算一遍，看总额、谁多谁少；不影响任何人的工资。'],
    en: [
      'Preview',
      'Computing a draft on real people before it is published: the total, who gains, who loses. Nobody’s pay changes by it.',
    ],
  },
  {
    'zh-CN': ['草稿、版本', '草稿可以随便改；发布后成为版本，不再改变，要改就出下一版。'],
    en: [
      'Draft, version',
      'A draft may be changed freely; published, it becomes a version that never changes. A change makes the next one.',
    ],
  },
  {
    'zh-CN': ['公示', '生效之前让大家看到的那段时间。'],
    en: ['Publicise', 'To show something to everybody for some days before it holds.'],
  },
  {
    'zh-CN': ['核算', '按一个版本把一个周期的结果算给一批人，经复核、锁定后发放。'],
    en: ['Run', 'Computing a period for a group of people by one version; reviewed and locked before it is paid.'],
  },
  {
    'zh-CN': ['调整', '锁定之后发现的差额，放到还开着的周期里补发或扣回。'],
    en: ['Adjustment', 'A difference found after locking, paid or taken back in an open period.'],
  },
  {
    'zh-CN': ['申诉、面谈', '员工对结果提出异议；上级与员工谈结果和下一步。'],
    en: ['Appeal, interview', 'An employee disputes a result; a superior talks it over and agrees what is next.'],
  },
]
