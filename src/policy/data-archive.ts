/** Name of the archive of all public data, below `data/`. */
export const DATA_ARCHIVE = 'all.zip'

/** Bytes of data up to which there is an archive: it stays well below what hosts take as one file. */
const LARGEST = 60_000_000

/** Whether so many bytes of data are also offered as one archive. */
export const isArchived = (bytes: number): boolean => bytes <= LARGEST
