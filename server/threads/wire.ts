/**
 * What goes between the server and a thread. A thread runs one task at a time and gets the next one only after it said that the last one
 * ended, so that whatever arrives belongs to the task that runs, or to one that is over and is not listened to.
 */
export type ToThread =
  | { readonly say: 'begin'; readonly task: string; readonly start: unknown }
  /** One more answer is wanted. */
  | { readonly say: 'more' }
  | { readonly say: 'part'; readonly part: unknown }
  | { readonly say: 'no-more-parts' }
  /** Nothing more is wanted. */
  | { readonly say: 'stop' }

export type FromThread =
  | { readonly say: 'answer'; readonly answer: unknown }
  /** One more part is wanted. */
  | { readonly say: 'more' }
  | { readonly say: 'ended' }
  | { readonly say: 'failed'; readonly name: string; readonly trace: string }

/** So many answers may be under way to somebody who asked for one, and so many parts to the task: the next is made while one is used. */
export const ahead = 2
