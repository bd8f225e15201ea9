export const languages = ['zh-CN', 'en'] as const

/** A language that every sentence exists in. */
export type Language = (typeof languages)[number]
