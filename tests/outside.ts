/** Example: `from './dist.ts'`: what a test imports that reads a built site, drives a browser or starts a program. */
export const OUTSIDE = /from '(?:\.\/(?:browser|dist)\.ts|node:child_process)'/

/** Example: `from './browser.ts'`: what a test imports that drives a browser. */
export const IN_BROWSER = /from '\.\/browser\.ts'/
