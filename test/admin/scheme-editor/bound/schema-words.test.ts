import { describe, expect, test } from 'vitest'
import { meaning } from '../../../../admin/i18n/en/editor/meaning.ts'
import { schemaWords } from '../../../../admin/scheme-editor/bound/schema-words.ts'

describe('schemaWords()', () => {
  test.each([
    ['ComponentBase/cap', '上限', 'Cap'],
    ['DeductionComponent/legalLimit/percent', '百分比', 'Percent'],
    ['DeductionComponent/cap', '上限', 'Cap'],
    ['Bands/rows/from', '起点', 'From'],
    ['TableComponent/inputs/levels', '各档', 'Levels'],
    ['StepsScoring', '分段表', 'Steps'],
  ])('calls %s %s and %s', (path, chinese, english) => {
    expect([schemaWords(path, 'zh-CN').label, schemaWords(path, 'en').label]).toEqual([chinese, english])
  })

  test('gives the path itself where the schema knows no such field', () => {
    expect(schemaWords('Bands/nothing', 'en')).toEqual({ label: 'Bands/nothing', help: '' })
  })

  test.each(Object.keys(meaning))('what %s means is said of a part of the schema', (path) => {
    expect(schemaWords(path, 'en').label).not.toBe(path)
  })
})
