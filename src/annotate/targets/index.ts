export { annotateTargets } from './annotate-targets.ts'
export { findTargets } from './find-targets.ts'
export type { TargetContext } from './paragraph-reading.ts'
export { unreadNumbers } from './unread.ts'
