import { describe, expect, test } from 'vitest'
import { figureWords } from '../../../../admin/scheme-editor/cases/deviation-words.ts'
import type { Deviation } from '../../../../engine/index.ts'
import { consoleWords } from '../../../support/console-words.ts'
import { scheme } from '../../../support/schemes.ts'

const document = scheme({
  bands: {
    rows: [
      { id: 'good', name: '良好', from: 80 },
      { id: 'fair', name: '一般' },
    ],
  },
  rewards: [{ id: 'first', name: '冠军奖', when: { all: [] }, effects: [] } as never],
})
const words = figureWords(document, 'zh-CN', consoleWords('zh-CN'))
const said = (figure: string, expected: readonly string[], got: readonly string[]) => {
  const deviation: Deviation = { person: '1', figure, expected, got }
  return Object.values(words.deviation(deviation))
}

describe('a deviation in words', () => {
  test.each<[string, readonly string[], readonly string[], readonly string[]]>([
    ['payout', ['1000'], ['1100.00'], ['应发', '1,000', '1,100.00', '+100']],
    ['pay:bonus', ['1100.5'], ['1000.00'], ['绩效工资', '1,100.5', '1,000.00', '−100.5']],
    ['score:sales-result', ['100'], [], ['销售达成', '100', '无', '']],
    ['band', ['good'], ['fair'], ['等级', '良好', '一般', '']],
    ['status', ['complete'], ['incomplete'], ['状态', '完整', '不完整', '']],
    ['rewards', [], ['first'], ['奖励', '无', '冠军奖', '多出冠军奖']],
    ['rewards', ['first'], [], ['奖励', '冠军奖', '无', '缺少冠军奖']],
    ['missing', ['销售额'], ['目标'], ['缺少', '销售额', '目标', '多出目标 缺少销售额']],
  ])('of %s, expected %j and come out %j, is %j', (figure, expected, got, texts) => {
    expect(said(figure, expected, got)).toEqual(texts)
  })

  test('says of somebody who is not there that nothing came out', () => {
    expect(said('person', ['1'], [])).toEqual(['人员', '', '没有算出此人的结果', ''])
  })
})
