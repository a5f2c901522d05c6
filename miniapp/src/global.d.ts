/** Put in place at build time, see config/index.ts. */
declare const MINGBAI_API: string
declare const MINGBAI_COUNTY: string
