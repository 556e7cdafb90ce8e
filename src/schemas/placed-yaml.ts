import type { VFile } from 'vfile'

/** A file for messages, and where its parts stand. */
export interface PlacedFile {
  file: VFile
  /** Line and column, from 1, of the innermost part on a path that exists. */
  pointOf: (path: readonly PropertyKey[]) => { line: number; column: number }
}

/** What a YAML file holds, with its place for messages. */
export interface PlacedYaml<T> extends PlacedFile {
  value: T
}
