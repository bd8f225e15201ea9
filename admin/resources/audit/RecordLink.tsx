import { Link } from '@mui/material'
import { useCanAccess, useCreatePath, useGetManyAggregate, useResourceDefinitions, useTranslate } from 'react-admin'
import { Link as RouterLink } from 'react-router-dom'
import { ShortText } from '../../components/ShortText.tsx'

/**
 * Resources whose records are named by asking for them. Of people and their figures the log keeps who looked, so that naming them here would
 * write into the very log that is read: those are shown by their numbers, which lead to them.
 */
const named: ReadonlySet<string> = new Set([
  'schemes',
  'versions',
  'metrics',
  'departments',
  'posts',
  'periods',
  'users',
  'runs',
])

/** Resources whose records have ids that say nothing to people. */
const nameless: ReadonlySet<string> = new Set(['previews', 'results', 'statements', 'adjustments'])

interface RecordLinkProps {
  readonly resource: string
  readonly id: string | undefined
  readonly isShown?: boolean
}

/** What something was done to: its kind and its name, with the way to it where there is a page. */
export function RecordLink({ resource, id, isShown = false }: RecordLinkProps) {
  const translate = useTranslate()
  const kind = translate(`resources.${resource}.name`, {
    smart_count: 1,
    _: translate(`audit.resource.${resource}`, { _: resource }),
  })
  if (id === undefined || nameless.has(resource)) return <span>{kind}</span>
  return <NamedRecord {...{ resource, id, kind, isShown }} />
}

function NamedRecord({ resource, id, kind, isShown }: Required<RecordLinkProps> & { kind: string; id: string }) {
  const read = useCanAccess({ resource, action: 'show' })
  const mayRead = read.canAccess === true
  const definitions = useResourceDefinitions()
  const createPath = useCreatePath()
  const isNamed = mayRead && named.has(resource)
  const { data = [] } = useGetManyAggregate(resource, { ids: isNamed ? [id] : [] }, { enabled: isNamed })
  const { name, period }: { name?: unknown; period?: unknown } = data[0] ?? {}
  const text = `${kind} ${[typeof name === 'string' ? name : id, period].filter(Boolean).join(' ')}`
  const { hasShow = false, hasEdit = false } = definitions[resource] ?? {}
  if (!mayRead || !(hasShow || hasEdit)) return <ShortText text={text} width={24} />
  const to = createPath({ resource, id, type: hasShow ? 'show' : 'edit' })
  return (
    <Link
      component={RouterLink}
      to={to}
      onClick={(event) => event.stopPropagation()}
      {...(isShown && { variant: 'body1' })}
    >
      <ShortText text={text} width={24} />
    </Link>
  )
}
