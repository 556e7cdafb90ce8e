import { z } from 'zod'

/** Example: `5G网络；5G基站` in the file, a list once it is read. */
export const wordList = z.preprocess(
  (value) =>
    typeof value === 'string' ? value.split('；').flatMap((word) => (word.trim() === '' ? [] : [word.trim()])) : value,
  z.array(z.string().min(2)),
)
