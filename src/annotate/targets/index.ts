export { annotateTargets, type TargetVocabulary } from './annotate-targets.ts'
export { findTargets } from './find-targets.ts'
export type { TargetContext } from './types.ts'
export { unreadNumbers, type UnreadNumber } from './unread.ts'
