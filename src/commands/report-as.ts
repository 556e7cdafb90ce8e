import { machineReporter, wordReporter } from '../disk/reporter.ts'
import type { Reporter } from '../disk/reporter.ts'
import type { CommandOption } from './command.ts'

/** What a command takes that can speak to machines. */
export const jsonOption: CommandOption = {
  does: ['says what it does as JSON, one object a line, for machines', '用JSON逐行说明进度和结果，供程序读取'],
}

/** Who is told what a command does. */
export const reporterFor = (json: boolean): Reporter => (json ? machineReporter() : wordReporter())
