import { Accordion, AccordionDetails, AccordionSummary, Box, Paper, Typography } from '@mui/material'
import ExpandMoreIcon from '@mui/icons-material/ExpandMore'
import { useEffect, useRef } from 'react'
import { useTranslate } from 'react-admin'
import { BoundChoice } from '../../bound/BoundChoice.tsx'
import { BoundIds } from '../../bound/BoundIds.tsx'
import { BoundNumber } from '../../bound/BoundNumber.tsx'
import { BoundSwitch } from '../../bound/BoundSwitch.tsx'
import { BoundText } from '../../bound/BoundText.tsx'
import { FieldGrid } from '../../bound/FieldGrid.tsx'
import { useDocumentChoices } from '../../bound/use-document-choices.ts'
import { useChoiceWord } from '../../bound/use-words.ts'
import { isList, isObject, type JsonValue } from '../../draft/json.ts'
import { useDraftValue } from '../../draft/use-draft.ts'
import { AddedSwitch } from './AddedSwitch.tsx'
import { ScoringForm } from './ScoringForm.tsx'

interface IndicatorFormProps {
  readonly pointer: string
  /** Its id still follows its name. */
  readonly isFresh: boolean
  /** The name has been written. */
  readonly onNamed: () => void
}

const missing = ['block', 'zero', 'exclude', 'carry']
const cycles = ['month', 'quarter', 'half-year', 'year']
const rollUps = ['sum', 'mean', 'last', 'max', 'min']
const between = ['exclude', 'carry']

/** Everything that is said about one indicator besides its weights. */
export function IndicatorForm({ pointer, isFresh, onNamed }: IndicatorFormProps) {
  const translate = useTranslate()
  const indicator = useDraftValue<JsonValue>(pointer)
  const posts = useDocumentChoices('posts')
  const departments = useDocumentChoices('departments')
  const word = useChoiceWord()
  const top = useRef<HTMLDivElement>(null)
  // What was chosen in a long tree is to be seen without scrolling.
  useEffect(() => {
    top.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const choices = (ids: readonly string[]) => ids.map((id) => ({ value: id, name: word(id) }))
  if (!isObject(indicator)) return null
  const said = (key: string, other: Record<string, unknown> = {}) => translate(`editor.indicators.${key}`, other)
  const field = (name: string) => ({ pointer: `${pointer}/${name}`, words: `Indicator/${name}` })
  const isGroup = isList(indicator.children)
  return (
    <Paper
      component="section"
      variant="outlined"
      aria-label={said('form', { name: indicator.name })}
      sx={{ p: 2, mt: 2 }}
    >
      <Typography ref={top} component="h3" variant="subtitle1" sx={{ fontWeight: 600, scrollMarginBottom: 200 }}>
        {String(indicator.name ?? '')}
      </Typography>
      <Typography variant="caption" color="text.secondary">
        {said(isFresh ? 'id_fresh' : 'id', { id: indicator.id })}
      </Typography>
      <FieldGrid>
        <Box onBlur={onNamed}>
          <BoundText required {...field('name')} />
        </Box>
        <BoundText manyLines {...field('description')} />
        <BoundChoice
          {...field('whenMissing')}
          choices={choices(missing)}
          none={`${word('block')} (${said('by_default')})`}
        />
        <AddedSwitch pointer={pointer} />
      </FieldGrid>
      {isGroup ? (
        <Typography variant="body2" color="text.secondary">
          {said('group')}
        </Typography>
      ) : (
        <ScoringForm pointer={`${pointer}/scoring`} />
      )}
      <Accordion disableGutters variant="outlined" defaultExpanded={hasMore(indicator)} sx={{ mt: 2 }}>
        <AccordionSummary expandIcon={<ExpandMoreIcon />}>
          <Typography component="span" variant="body2" sx={{ fontWeight: 600 }}>
            {said('more')}
          </Typography>
        </AccordionSummary>
        <AccordionDetails>
          <FieldGrid>
            <BoundIds {...field('posts')} choices={posts} none={said('all_posts')} />
            <BoundIds {...field('departments')} choices={departments} none={said('all_departments')} />
            <BoundSwitch {...field('redistributed')} />
            <BoundChoice {...field('cycle')} choices={choices(cycles)} none={said('own_cycle')} />
            <BoundChoice {...field('rollUp')} choices={choices(rollUps)} none="–" />
            <BoundChoice {...field('betweenCycles')} choices={choices(between)} none="–" />
            <BoundNumber parameters {...field('cap')} />
            <BoundNumber parameters {...field('floor')} />
          </FieldGrid>
        </AccordionDetails>
      </Accordion>
    </Paper>
  )
}

const moreFields = ['posts', 'departments', 'redistributed', 'cycle', 'rollUp', 'betweenCycles', 'cap', 'floor']

function hasMore(indicator: Readonly<Record<string, JsonValue>>): boolean {
  return moreFields.some((name) => indicator[name] !== undefined)
}
