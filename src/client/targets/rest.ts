/** The rows of the index that do not stand in the page: files of some hundreds each, read when they are asked for. */
import { readPacked } from '../read-packed.ts'
import type { TargetData } from './row-data.ts'
import { readRows } from './row-data.ts'

/** A file of rows that is still to be read. */
export interface RestFile {
  address: string
  /** Provinces of the documents that it has targets of. */
  provinces: readonly string[]
}

/** The files in the order of the rows, as the form names them: `address 11,12 address 13`. */
export const readFiles = (named: string): RestFile[] =>
  named
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [address = '', provinces = ''] = line.split(' ')
      return { address, provinces: provinces.split(',') }
    })

/** The files that may have rows of what is asked for: those of a province, else all. */
export const filesFor = (files: readonly RestFile[], asked: ReadonlyMap<string, string>): RestFile[] => {
  const province = asked.get('province')
  return files.filter(({ provinces }) => province === undefined || provinces.includes(province))
}

/** Reads a file of rows. */
export const readFile = async ({ address }: RestFile): Promise<TargetData[]> => readRows(await readPacked(address))
