import MetIcon from '@mui/icons-material/CheckCircleOutlined'
import OpenIcon from '@mui/icons-material/ErrorOutlineOutlined'
import WarningIcon from '@mui/icons-material/WarningAmberOutlined'
import { Alert, Box, CircularProgress, Link, Stack, Typography } from '@mui/material'
import type { ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import { Link as RouterLink } from 'react-router-dom'
import { type Condition, conditionsOf } from './gate-conditions.ts'
import { placeInEditor } from './place-in-editor.ts'
import type { CheckTold, FoundTold } from './publishing-records.ts'
import { Section } from './Section.tsx'
import { useFullCheck, useGate } from './use-publishing.ts'

/** What publication of the draft asks for, how each stands, and the way to what is in the way. */
export function GateCard({ id }: { readonly id: string }) {
  const translate = useTranslate()
  const { data: gate, error } = useGate(id)
  const { data: check } = useFullCheck(id)
  const conditions = gate === undefined ? [] : conditionsOf(gate, check)
  const open = conditions.filter(({ isMet }) => !isMet).length
  const warnings = (check?.issues ?? []).filter(({ severity }) => severity === 'warning')
  return (
    <Section
      title={translate('publishing.gate.title')}
      aside={
        gate && (
          <Typography variant="body2" color={open === 0 ? 'success' : 'text.secondary'} role="status">
            {translate(open === 0 ? 'publishing.gate.open' : 'publishing.gate.missing', { smart_count: open })}
          </Typography>
        )
      }
    >
      {gate === undefined && error === null && (
        <Stack direction="row" spacing={1} sx={{ alignItems: 'center' }}>
          <CircularProgress size={18} aria-hidden />
          <Typography variant="body2">{translate('publishing.gate.checking')}</Typography>
        </Stack>
      )}
      {gate === undefined && error !== null && <Alert severity="error">{translate(error.message)}</Alert>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {conditions.map((condition) => (
          <ConditionLine key={condition.name} {...{ id, condition, check }} />
        ))}
        {warnings.length > 0 && (
          <Line
            icon={<WarningIcon color="warning" fontSize="small" titleAccess={translate('publishing.gate.warning')} />}
            title={translate('publishing.gate.warnings', { smart_count: warnings.length })}
          >
            <Places id={id} found={warnings.slice(0, mostWarnings).map(inDocument)} isQuiet />
          </Line>
        )}
      </Box>
    </Section>
  )
}

const mostWarnings = 3

const inDocument = (found: FoundTold): FoundTold => ({ ...found, path: `/document${found.path ?? ''}` })

interface ConditionLineProps {
  readonly id: string
  readonly condition: Condition
  readonly check: CheckTold | undefined
}

function ConditionLine({ id, condition: { name, isMet, missing }, check }: ConditionLineProps) {
  const translate = useTranslate()
  const [Icon, color] = isMet ? ([MetIcon, 'success'] as const) : ([OpenIcon, 'error'] as const)
  const cases = check?.cases.length ?? 0
  return (
    <Line
      icon={
        <Icon
          color={color}
          fontSize="small"
          titleAccess={translate(isMet ? 'publishing.gate.met' : 'publishing.gate.not_met')}
        />
      }
      title={translate(`publishing.gate.condition.${name}`)}
      {...(isMet && { note: translate(`publishing.gate.is_met.${name}`, { smart_count: cases }) })}
    >
      {!isMet && <Places id={id} found={missing} />}
    </Line>
  )
}

interface LineProps {
  readonly icon: ReactNode
  readonly title: string
  readonly note?: string
  readonly children?: ReactNode
}

function Line({ icon, title, note, children }: LineProps) {
  return (
    <Stack component="li" direction="row" spacing={1} sx={{ py: 0.5, alignItems: 'flex-start' }}>
      <Box sx={{ pt: 0.25, lineHeight: 0 }}>{icon}</Box>
      <Box sx={{ minWidth: 0 }}>
        <Typography variant="body2" component="span" sx={{ fontWeight: 600 }}>
          {title}
        </Typography>
        {note !== undefined && (
          <Typography variant="body2" component="span" color="text.secondary" sx={{ ml: 1 }}>
            {note}
          </Typography>
        )}
        {children}
      </Box>
    </Stack>
  )
}

interface PlacesProps {
  readonly id: string
  readonly found: readonly FoundTold[]
  /** Nobody has to see to it. */
  readonly isQuiet?: boolean
}

/** What was found, each with the way to its place: in the editor, or on this page. */
function Places({ id, found, isQuiet = false }: PlacesProps) {
  return found.map(({ code, path, message }) => {
    const to = placeInEditor(id, { code, path })
    return (
      <Typography key={`${code} ${path} ${message}`} variant="body2" sx={{ overflowWrap: 'anywhere' }}>
        {to === undefined ? (
          message
        ) : (
          <Link
            component={RouterLink}
            to={to}
            {...(isQuiet && { color: 'text.secondary', underline: 'hover' as const })}
          >
            {message}
          </Link>
        )}
      </Typography>
    )
  })
}
