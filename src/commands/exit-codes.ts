/** Exit codes of every command. */
export const EXIT = {
  done: 0,
  refused: 1,
  usage: 2,
  fault: 70,
} as const

/** What each exit code says, in English and in Chinese. */
export const exitMeanings: readonly (readonly [code: number, english: string, chinese: string])[] = [
  [EXIT.done, 'done', '完成'],
  [
    EXIT.refused,
    'not done, or done with errors: something in the texts, the settings or the folder is to be mended',
    '没有完成，或有错误：文本、设置或文件夹中有要改的地方',
  ],
  [EXIT.usage, 'the command line is not understood', '命令行的写法不对'],
  [EXIT.fault, 'a fault of the program; DEBUG=1 prints where', '程序出错；设DEBUG=1可看到出错的位置'],
]
