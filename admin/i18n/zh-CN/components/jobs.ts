import type { jobs as english } from '../../en/components/jobs.ts'

/** 在服务器上进行的任务。 */
export const jobs: typeof english = {
  waiting: '排队中……',
  running: '进行中……',
  cancel: '取消',
  cancelled: '已取消，没有保留任何内容。',
  failed: '没有成功。',
  forgotten: '服务器已不再记得这个任务：它早已结束，或者服务器重新启动过。请重新开始。',
}
