/** A small fault in the program that some test has to notice. */
export interface Mutant {
  /** What the program does wrong with it, in the present. */
  name: string
  file: string
  /** Words of the file that stand in it once, and what takes their place. */
  find: string
  replace: string
  /** Parts of the paths of the tests that should fail. */
  tests: readonly string[]
  /** Why no test can notice it, where that is known; it still counts as surviving. */
  reason?: string
}
