import { z } from 'zod'
import { rowsOf, site } from './dist.ts'

const HAN = ['', ...'一二三四五六七八九']

/** Provisions of the edition under running numbers, of about so many characters. */
export function longPlan(characters: number): string {
  const rows = rowsOf(site, 'provisions', z.looseObject({ kind: z.string(), text: z.string() }))
  const measures = rows.filter(({ kind, text }) => kind === 'measure' && text.length > 60)
  const lines = ['某省数字经济发展规划', '']
  for (let [part, next, length] = [1, 0, 0]; length < characters; part++) {
    lines.push(`${HAN[Math.floor(part / 10)] ?? ''}${part > 9 ? '十' : ''}${HAN[part % 10]}、任务${part}`)
    for (let section = 1; section <= 6 && length < characters; section++) {
      lines.push(`（${HAN[section]}）工作${section}`)
      for (let number = 1; number <= 5; number++) {
        const text = (measures[next++ % measures.length]?.text ?? '').replace(
          /^[\d一二三四五六七八九十（）．.、\s]*/,
          '',
        )
        lines.push(`${number}．${text.replaceAll('\n', '')}`)
        length += text.length
      }
    }
  }
  return lines.join('\n')
}
