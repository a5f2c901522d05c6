/** 协助填写: half an hour is enough for sixty questions read aloud; a helper who helps more people a day stands out. */
export const HELPER_LIMITS = { minutes: 30, perDay: 20 } as const
