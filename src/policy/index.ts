export * from './facts.ts'
export * from './point.ts'
export * from './tree.ts'
export * from './walk.ts'
