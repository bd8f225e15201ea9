import type { files as english } from '../../en/components/files.ts'

/** 拖入或选择的文件。 */
export const files: typeof english = {
  choose: '选择文件',
  another: '换一个文件',
  only_one: '请一次只放一个文件。',
  wrong_kind: '这里不能读“%{name}”。可以读的文件：%{endings}',
  empty: '“%{name}”是空的。请选择有内容的文件。',
  too_large: '“%{name}”有 %{size}，最多可以读 %{limit}。请删去不需要的内容，或者拆成几个文件。',
}
