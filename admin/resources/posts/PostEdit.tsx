import { RecordEdit } from '../../components/record/RecordEdit.tsx'
import { PostForm } from './PostForm.tsx'

export function PostEdit() {
  return (
    <RecordEdit>
      <PostForm />
    </RecordEdit>
  )
}
