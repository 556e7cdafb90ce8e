/** What a run says while it works: to people on a terminal, in plain lines elsewhere, or to a machine. */
import type { VFile } from 'vfile'

/** Stages that a reader of the console is told of, in English and in Chinese; the others are short. */
const STAGES: Readonly<Record<string, string>> = {
  read: 'reading the folder 读取',
  documents: 'compiling texts 编译',
  join: 'linking 对读',
  bundle: 'bundling 打包',
  pages: 'pages 生成页面',
  index: 'search index 检索索引',
  offline: 'offline copy 离线副本',
  pack: 'packing 压缩',
}

/** Where it says it. */
export interface Reporter {
  /** A stage begins. */
  stage: (name: string) => void
  /** So many of its parts are done. */
  step: (done: number, total: number) => void
  /** What an editor should look at: in words, and each message. */
  messages: (report: string, files: readonly VFile[]) => void
  /** What a reader should know. */
  warn: (sentence: string) => void
  /** What came of it: in words, and as figures. */
  done: (words: string, figures: Readonly<Record<string, unknown>>) => void
}

/** A message as machines read it: a place from 1, and whether it is an error, a warning, or only worth knowing. */
const plainMessage = ({ path, messages }: VFile) =>
  messages.map(({ line, column, ruleId, reason, note, fatal }) => ({
    file: path,
    line: line ?? null,
    column: column ?? null,
    rule: ruleId ?? null,
    severity: fatal === true ? 'error' : fatal === false ? 'warning' : 'info',
    reason,
    ...(note && { note }),
  }))

/** One object a line on standard output, each with its `event`. */
export function machineReporter(write: (line: string) => void = (line) => process.stdout.write(line)): Reporter {
  const say = (event: string, value: object) => write(`${JSON.stringify({ event, ...value })}\n`)
  let current = 'start'
  return {
    stage: (name) => {
      current = name
      if (name in STAGES) say('stage', { stage: name })
    },
    step: (done, total) => say('progress', { stage: current, done, total }),
    messages: (_, files) => files.flatMap(plainMessage).forEach((message) => say('message', message)),
    warn: (message) => say('warning', { message }),
    done: (_, figures) => say('done', figures),
  }
}

interface Console {
  out: (text: string) => void
  error: (text: string) => void
  /** Whether lines may be written over. */
  isTerminal: boolean
}

const standard = (): Console => ({
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
  isTerminal: process.stderr.isTTY,
})

/** Erases the line and goes to its beginning: ECMA-48. */
const ERASE = '\r\u001b[2K'
/** Milliseconds between two lines on how far a stage is, on a terminal. */
const OFTEN = 80

/** Words for people: one line that is written over on a terminal, else a line a stage. */
export function wordReporter({ out, error, isTerminal }: Console = standard()): Reporter {
  let label = ''
  let last = 0
  let open = false
  const clear = () => {
    if (open) error(ERASE)
    open = false
  }
  const show = (line: string) => {
    error(`${ERASE}${line}`)
    open = true
  }
  return {
    stage: (name) => {
      const next = STAGES[name] ?? ''
      if (next === label) return
      label = next
      if (isTerminal) {
        if (label) show(`${label} …`)
        else clear()
      } else if (label) error(`${label}\n`)
    },
    step: (done, total) => {
      if (!isTerminal || !label) return
      const now = performance.now()
      if (done < total && now - last < OFTEN) return
      last = now
      show(`${label} ${done}/${total}`)
    },
    messages: (report) => {
      clear()
      if (report) error(`${report}\n`)
    },
    warn: (sentence) => {
      clear()
      error(`${sentence}\n`)
    },
    done: (words) => {
      clear()
      out(`${words}\n`)
    },
  }
}
