import type { ComparedRow } from '../../../src/corpus/links/measure-text.ts'
import type { ConceptVocabulary } from '../../../src/schemas/vocabulary-concepts.ts'
import { conceptVocabulary } from '../../../src/schemas/vocabulary-concepts.ts'

/** A measure `document/anchor`. */
export function measure(id: string, title: string, text: string, kind: ComparedRow['kind'] = 'measure'): ComparedRow {
  return { id, document: id.split('/')[0] ?? '', kind, title, path: [], text: `${title}。${text}` }
}

/** Documents that are no witnesses. */
export const documentsOf = (rows: readonly ComparedRow[]): { id: string; witness_of: string | null }[] =>
  [...new Set(rows.map(({ document }) => document))].map((id) => ({ id, witness_of: null }))

/** A vocabulary of a few concepts. */
export const vocabulary: ConceptVocabulary = conceptVocabulary.parse({
  generic: '推进；建设；加快；发展；平台；数字化',
  concepts: [
    { id: '5g', name: '5G网络', words: '5G基站；5G' },
    { id: 'gigabit', name: '千兆光网', words: '双千兆；千兆光纤网络', related: ['5g'] },
    { id: 'regulation', name: '智慧监管', words: '双随机、一公开；互联网+监管' },
    { id: 'blockchain', name: '区块链', words: '联盟链' },
    { id: 'pilot', name: '区块链试点', words: '', broader: 'blockchain' },
    { id: 'computing', name: '算力中心', words: '超算中心；智算中心' },
    { id: 'talent', name: '人才培养', words: '人才', means: true },
    { id: 'education', name: '智慧教育', words: '在线教育' },
  ],
})
