import { settingKeys } from '../schemas/setting-keys.ts'
import type { Command } from './command.ts'
import { exitMeanings } from './exit-codes.ts'

const ENVIRONMENT: readonly (readonly [name: string, english: string, chinese: string])[] = [
  ['CORPUS', 'the folder of the edition, if it is not the current one', '文本集的文件夹，默认当前文件夹'],
  ['SITE, BASE', 'as address and base in duidu.yaml, and before them', '同 duidu.yaml 的 address、base，且优先'],
  ['STRICT', '1: as --strict', '设为1，同 --strict'],
  [
    'OFFLINE',
    'off: no copies for reading offline, and those there are are removed',
    '设为off，不留离线副本，已有的撤回',
  ],
  ['CACHE', 'another folder for what was compiled', '编译缓存的文件夹'],
  ['WORKERS', 'threads that compile texts; as many as there are cores if not given', '编译的线程数，默认与核数相同'],
  ['PORT', 'as --port', '同 --port'],
  ['DEBUG', '1: the stack of an error', '设为1，出错时列出位置'],
]

const cell = (text: string): string => text.replaceAll('|', () => '\\|')

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string[] => [
  `| ${heads.join(' | ')} |`,
  `| ${heads.map(() => '---').join(' | ')} |`,
  ...rows.map((row) => `| ${row.map(cell).join(' | ')} |`),
]

function describeOne({ name, takes, does, options }: Command): string[] {
  const rows = Object.entries(options).map(
    ([
      option,
      {
        value,
        does: [english, chinese],
      },
    ]) => [`\`--${option}${value ? ` <${value}>` : ''}\``, english, chinese],
  )
  return [
    `### duidu ${name}${takes ? ` ${takes}` : ''}`,
    '',
    `${does[0]}. ${does[1]}。`,
    '',
    ...(rows.length > 0 ? [...table(['option', 'what it does', '说明'], rows), ''] : []),
  ]
}

/** The reference of commands, exit codes, variables and keys as Markdown: `.github/docs/reference.md`. */
export function describeReference(commands: readonly Command[]): string {
  const keys = Object.entries(settingKeys).flatMap(([key, { does, example }]) => [
    `### ${key}`,
    '',
    does[0],
    '',
    does[1],
    '',
    '```yaml',
    example,
    '```',
    '',
  ])
  return [
    '# Reference 参考',
    '',
    'Made from the code: `UPDATE=1 npm test -- reference` writes it anew.',
    '',
    '## Commands 命令',
    '',
    ...commands.flatMap(describeOne),
    '## Exit codes 退出码',
    '',
    ...table(
      ['code', 'means', '含义'],
      exitMeanings.map(([code, english, chinese]) => [String(code), english, chinese]),
    ),
    '',
    '## Variables of the environment 环境变量',
    '',
    ...table(
      ['name', 'what it does', '说明'],
      ENVIRONMENT.map(([name, english, chinese]) => [`\`${name}\``, english, chinese]),
    ),
    '',
    '## duidu.yaml',
    '',
    'Every key may be left out. A key that is not known, or a value that does not fit, is named with file, line and column. 每一项都可以不写；写错的键和值会指明文件、行、列。',
    '',
    ...keys,
  ].join('\n')
}
