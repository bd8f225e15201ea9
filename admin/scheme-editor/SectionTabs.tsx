import { Badge, Box, Tab, Tabs } from '@mui/material'
import { useTranslate } from 'react-admin'
import { useIssues } from './checks/use-issues.ts'
import { useSelection } from './draft/use-draft.ts'
import { type SectionName, sectionNames } from './sections/section.ts'
import { sectionOf } from './sections/section-pointers.ts'

/** The sections of the editor, with the number of errors in each; the arrow keys go from one to the next. */
export function SectionTabs() {
  const translate = useTranslate()
  const { section, open } = useSelection()
  const { issues } = useIssues()
  const errors = issues.filter(({ severity }) => severity === 'error')
  const errorsIn = (name: SectionName) => errors.filter(({ path }) => sectionOf(path) === name).length
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
          label={<SectionLabel label={translate(`editor.frame.section.${name}`)} count={errorsIn(name)} />}
          sx={{ alignItems: 'flex-start', textAlign: 'left', minHeight: 38, py: 0.5, px: 1.5, textTransform: 'none' }}
        />
      ))}
    </Tabs>
  )
}

function SectionLabel({ label, count }: { label: string; count: number }) {
  const translate = useTranslate()
  if (count === 0) return label
  return (
    <Badge
      badgeContent={count}
      color="error"
      max={99}
      sx={{ '& .MuiBadge-badge': { right: -14, top: 8 } }}
      slotProps={{ badge: { 'aria-hidden': true } }}
    >
      {label}
      <Box component="span" sx={onlyRead}>
        {translate('editor.problems.error', { smart_count: count })}
      </Box>
    </Badge>
  )
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
