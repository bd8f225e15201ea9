/** What is said of jobs, uploads and files that are sent: code → the names of its parameters. */
export const jobCodes = {
  'job-running': [],
  'jobs-too-many': ['limit'],
  'calls-too-many': ['limit'],
  'upload-missing': [],
  'upload-not-binary': ['found'],
  'computing-too-long': [],
  'computing-too-large': [],
  'stage-reading': ['done', 'all'],
  'stage-computing': ['done', 'all'],
  'stage-writing': ['done', 'all'],
} as const satisfies Record<string, readonly string[]>
