export * from './facts.ts'
export * from './table.ts'
export * from './tree.ts'
export * from './walk.ts'
