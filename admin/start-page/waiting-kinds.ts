import AccountIcon from '@mui/icons-material/PersonOutlined'
import ApproveIcon from '@mui/icons-material/FactCheckOutlined'
import DraftIcon from '@mui/icons-material/EditNoteOutlined'
import LockIcon from '@mui/icons-material/LockOutlined'
import PeriodIcon from '@mui/icons-material/EventAvailableOutlined'
import PublishIcon from '@mui/icons-material/CampaignOutlined'
import ReturnedIcon from '@mui/icons-material/UndoOutlined'
import ReviewIcon from '@mui/icons-material/RateReviewOutlined'
import type { SvgIconComponent } from '@mui/icons-material'
import type { RaRecord } from 'react-admin'

/** Something that may wait for somebody. */
export interface WaitingKind {
  /** Its sentence is `start.<what>`. */
  readonly what: string
  readonly Icon: SvgIconComponent
  readonly resource: 'schemes' | 'runs' | 'periods' | 'users'
  /** For whoever may do this with such records, or with those of `of`. */
  readonly action: string
  readonly of?: string
  readonly filter: Readonly<Record<string, string | boolean>>
  readonly sort: string
  /** Of the records, those that are meant; all of them where it is left out. */
  readonly isMeant?: (record: RaRecord, userId: string) => boolean
  /** Where a record is seen to; its own page where it is left out. */
  readonly at?: (record: RaRecord) => string
}

const publishing = ({ id }: RaRecord) => `/schemes/${encodeURIComponent(id)}/publish`

const hasComeBack = ({ returned }: RaRecord) => returned !== undefined
/** What was published and not changed since has no authors. */
const isBeingWritten = ({ authors = [] }: RaRecord) => Array.isArray(authors) && authors.length > 0
const isBy = ({ authors = [] }: RaRecord, userId: string) => Array.isArray(authors) && authors.includes(userId)

/** What may wait, the most pressing first. */
export const waitingKinds: readonly WaitingKind[] = [
  {
    ...{ what: 'to_approve', Icon: ApproveIcon, resource: 'schemes', action: 'approve', sort: 'name' },
    filter: { state: 'submitted' },
    isMeant: (scheme, userId) => !isBy(scheme, userId),
    at: publishing,
  },
  {
    ...{ what: 'to_review', Icon: ReviewIcon, resource: 'runs', action: 'review', sort: 'period' },
    filter: { state: 'evaluated' },
  },
  {
    ...{ what: 'returned', Icon: ReturnedIcon, resource: 'schemes', action: 'update', sort: 'name' },
    filter: { state: 'draft' },
    isMeant: hasComeBack,
    at: publishing,
  },
  {
    ...{ what: 'approved', Icon: PublishIcon, resource: 'schemes', action: 'publish', sort: 'name' },
    filter: { state: 'approved' },
    at: publishing,
  },
  {
    ...{ what: 'to_lock', Icon: LockIcon, resource: 'runs', action: 'lock', sort: 'period' },
    filter: { state: 'reviewed' },
  },
  {
    ...{ what: 'drafts', Icon: DraftIcon, resource: 'schemes', action: 'update', sort: 'name' },
    filter: { state: 'draft' },
    isMeant: (scheme) => !hasComeBack(scheme) && isBeingWritten(scheme),
  },
  {
    ...{ what: 'open_periods', Icon: PeriodIcon, resource: 'periods', of: 'facts', action: 'create', sort: 'to' },
    filter: { state: 'open' },
  },
  {
    ...{ what: 'without_password', Icon: AccountIcon, resource: 'users', action: 'create', sort: 'name' },
    filter: { isDisabled: false },
    isMeant: ({ canSignIn }) => canSignIn === false,
  },
]
