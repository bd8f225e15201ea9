import { useGetManyAggregate, useTranslate } from 'react-admin'
import { ShortText } from '../../components/ShortText.tsx'

interface Who {
  readonly kind?: string
  readonly id?: string
  readonly role?: string
}

/** Who did something: a person and the role in which they did it, the server by itself, or whoever runs commands on its machine. */
export function WhoText({ who, width = 14 }: { who: Who; width?: number }) {
  const translate = useTranslate()
  const { kind = 'system', id, role } = who
  const { data = [] } = useGetManyAggregate(
    'users',
    { ids: id === undefined ? [] : [id] },
    { enabled: id !== undefined },
  )
  if (id === undefined) return <span>{translate(`audit.who.${kind}`, { _: kind })}</span>
  const name = String(data[0]?.name ?? id)
  const as = role === undefined ? '' : ` (${translate(`console.role.${role}`, { _: role })})`
  return <ShortText text={`${name}${as}`} width={width} />
}
