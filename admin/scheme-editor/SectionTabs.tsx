import { Box, Tab, Tabs } from '@mui/material'
import { useTranslate } from 'react-admin'
import { useCaseRuns } from './cases/use-case-runs.ts'
import { useIssues } from './checks/use-issues.ts'
import { useSelection } from './draft/use-draft.ts'
import { type SectionName, sectionNames } from './sections/section.ts'
import { sectionOf } from './sections/section-pointers.ts'

/** The sections of the editor, with the number of errors in each, of cases those that came out otherwise; the arrow keys go from one to the next. */
export function SectionTabs() {
  const translate = useTranslate()
  const { section, open } = useSelection()
  const { issues } = useIssues()
  const errors = issues.filter(({ severity }) => severity === 'error')
  const { runs } = useCaseRuns()
  const errorsIn = (name: SectionName) => errors.filter(({ path }) => sectionOf(path) === name).length
  const red = runs.filter(({ state }) => state === 'red').length
  return (
    <Tabs
      orientation="vertical"
      value={section}
      onChange={(_, next: SectionName) => open(next)}
      aria-label={translate('editor.frame.sections')}
      sx={{ borderRight: 1, borderColor: 'divider', minHeight: 0, overflowY: 'auto' }}
    >
      {sectionNames.map((name) => (
        <Tab
          key={name}
          value={name}
          id={`section-tab-${name}`}
          aria-controls="section-panel"
          label={
            <SectionLabel
              label={translate(`editor.frame.section.${name}`)}
              errors={errorsIn(name)}
              red={name === 'cases' ? red : 0}
            />
          }
          sx={{ alignItems: 'flex-start', textAlign: 'left', minHeight: 38, py: 0.5, px: 1.5 }}
        />
      ))}
    </Tabs>
  )
}

function SectionLabel({ label, errors, red }: { label: string; errors: number; red: number }) {
  const translate = useTranslate()
  const count = errors + red
  if (count === 0) return label
  return (
    <Box component="span" sx={{ display: 'flex', alignItems: 'center', width: '100%', gap: 1 }}>
      <span>{label}</span>
      <Box component="span" sx={countStyle} aria-hidden>
        {Math.min(count, mostCounted)}
        {count > mostCounted && '+'}
      </Box>
      <Box component="span" sx={onlyRead}>
        {errors > 0 && translate('editor.problems.error', { smart_count: errors })}
        {red > 0 && ` ${translate('editor.cases.red', { smart_count: red })}`}
      </Box>
    </Box>
  )
}

const mostCounted = 99

/** Within the tab, so that nothing is cut off where its name is long. */
const countStyle = {
  ...{ ml: 'auto', minWidth: 20, px: 0.5, borderRadius: 10, flexShrink: 0, textAlign: 'center' },
  ...{ fontSize: '0.75rem', lineHeight: '20px', bgcolor: 'error.main', color: 'error.contrastText' },
}

/** Read out, not shown: the badge shows it. */
const onlyRead = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  ml: 1,
}
