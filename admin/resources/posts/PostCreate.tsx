import { RecordCreate } from '../../components/record/RecordCreate.tsx'
import { PostForm } from './PostForm.tsx'

export function PostCreate() {
  return (
    <RecordCreate>
      <PostForm isNew />
    </RecordCreate>
  )
}
