/** Of whatever goes on by itself on the server. */
export const jobs = {
  waiting: 'Waiting for its turn …',
  running: 'Under way …',
  cancel: 'Cancel',
  cancelled: 'Cancelled; nothing of it was kept.',
  failed: 'This did not succeed.',
  forgotten:
    'This is no longer known to the server: it ended a while ago, or the server was started again. Begin anew.',
}
