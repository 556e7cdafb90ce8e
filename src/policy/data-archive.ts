/** Name of the archive of all public data, below `data/`. */
export const DATA_ARCHIVE = 'all.zip'

/** Bytes of data up to which there is an archive: it stays well below what hosts take as one file. */
const LARGEST = 60_000_000

/** What a packed file counts for: about what it holds, since an archive makes it no smaller. */
const PACKED = 5

/** Whether files of data, each with its bytes, are also offered as one archive. */
export const isArchived = (files: readonly { name: string; bytes: number }[]): boolean =>
  files.reduce((sum, { name, bytes }) => sum + bytes * (name.endsWith('.gz') ? PACKED : 1), 0) <= LARGEST
