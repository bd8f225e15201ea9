import { useTranslate } from 'react-admin'
import { cellText } from '../../../../components/spreadsheet/cell-text.ts'
import type { NamedChoice } from '../../../bound/BoundChoice.tsx'
import { cellValueOf } from '../../../bound/cell-value-of.ts'
import { isList, isObject, type JsonObject } from '../../../draft/json.ts'
import { useEdit } from '../../../draft/use-draft.ts'
import { ownWeight, withPostWeight } from './weight-for.ts'
import { WeightNumber } from './WeightNumber.tsx'

interface PostWeightFieldProps {
  readonly indicator: JsonObject
  readonly pointer: string
  readonly name: string
  readonly post: NamedChoice
}

/** The weight of an indicator for one post; empty where it is the default one. */
export function PostWeightField({ indicator, pointer, name, post }: PostWeightFieldProps) {
  const translate = useTranslate()
  const edit = useEdit()
  const inherited = cellText({ id: '', title: '', kind: 'percent' }, cellValueOf(indicator.weight))
  return (
    <WeightNumber
      value={ownWeight(indicator, post.value)}
      pointer={`${pointer}/weights/${rowOf(indicator, post.value)}/weight`}
      placeholder={inherited}
      label={translate('editor.indicators.weight_of_for', { name, post: post.name })}
      onChange={(weight) =>
        edit([{ at: `${pointer}/weights`, do: 'set', value: withPostWeight(indicator.weights, post.value, weight) }], {
          joins: `weight:${pointer}:${post.value}`,
        })
      }
    />
  )
}

function rowOf({ weights }: JsonObject, post: string): number | '-' {
  if (!isList(weights)) return '-'
  const row = weights.findIndex((each) => isObject(each) && isList(each.posts) && each.posts.includes(post))
  return row < 0 ? '-' : row
}
