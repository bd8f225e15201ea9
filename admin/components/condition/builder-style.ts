import type { SxProps, Theme } from '@mui/material'

/** How groups and comparisons stand: each group in a frame, its comparisons below one another. */
export const builderStyle: SxProps<Theme> = {
  '& .ruleGroup': {
    border: 1,
    borderColor: 'divider',
    borderRadius: 1,
    p: 1,
    display: 'flex',
    flexDirection: 'column',
    gap: 1,
  },
  '& .ruleGroup .ruleGroup': { bgcolor: 'action.hover' },
  '& .ruleGroup-header': { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 0.5 },
  '& .ruleGroup-header .MuiFormControlLabel-root': { mx: 0.5, '& .MuiTypography-root': { fontSize: 'inherit' } },
  '& .ruleGroup-body': { display: 'flex', flexDirection: 'column', gap: 1, pl: 1 },
  '& .rule': { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: 0.5 },
  '& .shiftActions': { display: 'inline-flex', flexShrink: 0 },
  '& .rule > .MuiButton-root, & .rule > .shiftActions': { mt: 0.5 },
  '& .rule-cloneRule': { ml: 'auto' },
  '& .MuiButton-root .MuiSvgIcon-root': { fontSize: '1.1rem' },
}
