import ApprovedIcon from '@mui/icons-material/CheckCircleOutlined'
import BlockedIcon from '@mui/icons-material/BlockOutlined'
import ClosedIcon from '@mui/icons-material/LockOutlined'
import DraftIcon from '@mui/icons-material/EditOutlined'
import ErrorIcon from '@mui/icons-material/ErrorOutlineOutlined'
import GapIcon from '@mui/icons-material/HelpOutlineOutlined'
import OpenIcon from '@mui/icons-material/LockOpenOutlined'
import PublicIcon from '@mui/icons-material/CampaignOutlined'
import RetiredIcon from '@mui/icons-material/Inventory2Outlined'
import SubmittedIcon from '@mui/icons-material/HourglassEmptyOutlined'
import type { SvgIconComponent } from '@mui/icons-material'

/** How a state looks: never by colour alone. */
export interface StateLook {
  readonly color: 'default' | 'primary' | 'success' | 'warning' | 'error' | 'info'
  readonly Icon: SvgIconComponent
}

/** The states that records are in, by the field of which `console.<kind>.<state>` has the words. */
export const stateLooks: Readonly<Record<string, Readonly<Record<string, StateLook>>>> = {
  scheme_state: {
    draft: { color: 'default', Icon: DraftIcon },
    submitted: { color: 'warning', Icon: SubmittedIcon },
    approved: { color: 'success', Icon: ApprovedIcon },
  },
  version_state: {
    publicised: { color: 'info', Icon: PublicIcon },
    'in-force': { color: 'success', Icon: ApprovedIcon },
    retired: { color: 'default', Icon: RetiredIcon },
  },
  period_state: {
    open: { color: 'success', Icon: OpenIcon },
    closed: { color: 'default', Icon: ClosedIcon },
  },
  run_state: {
    opened: { color: 'default', Icon: OpenIcon },
    evaluated: { color: 'info', Icon: DraftIcon },
    reviewed: { color: 'warning', Icon: ApprovedIcon },
    locked: { color: 'success', Icon: ClosedIcon },
  },
  result_state: {
    complete: { color: 'success', Icon: ApprovedIcon },
    incomplete: { color: 'warning', Icon: GapIcon },
    invalid: { color: 'error', Icon: ErrorIcon },
    'not-included': { color: 'default', Icon: BlockedIcon },
  },
  account_state: {
    active: { color: 'success', Icon: ApprovedIcon },
    invited: { color: 'warning', Icon: SubmittedIcon },
    disabled: { color: 'default', Icon: BlockedIcon },
  },
  audit_outcome: {
    done: { color: 'success', Icon: ApprovedIcon },
    refused: { color: 'error', Icon: BlockedIcon },
  },
}
