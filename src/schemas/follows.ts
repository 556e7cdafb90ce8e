import type { PublicTables } from './tables.ts'

/** Columns of a table that follow from others, with how: in Simplified and Traditional characters and in English. */
export interface Follows<Column extends string = string> {
  columns: readonly Column[]
  rule: readonly [hans: string, hant: string, english: string]
}

type FollowsOf = { [Name in keyof PublicTables]?: readonly Follows<keyof PublicTables[Name][number] & string>[] }

/**
 * What the files of tables that come by document leave out, for it would stand in them a second time. A table that comes
 * whole has all its columns. `tests/whole-rows.ts` puts the rows together again.
 */
const FOLLOWS: FollowsOf = {
  'shared-wording': [
    {
      columns: ['quote', 'quote_hant'],
      rule: [
        'provisions 表中 a 那一条的 text、text_hant，从第 start_a 位起的 length 位',
        'provisions 表中 a 那一條的 text、text_hant，從第 start_a 位起的 length 位',
        'text and text_hant of the provision a, length units from start_a',
      ],
    },
  ],
  'coding-units': [
    {
      columns: ['text', 'text_hant'],
      rule: [
        'provisions 表中 provision 那一条的 text、text_hant，从 start 到 end，去掉换行',
        'provisions 表中 provision 那一條的 text、text_hant，從 start 到 end，去掉換行',
        'text and text_hant of the provision, from start to end, without line breaks',
      ],
    },
    {
      columns: ['kind', 'label', 'title', 'title_en', 'path', 'chapter', 'topics'],
      rule: [
        'provisions 表中 provision 那一条的同名各列；chapter 是 path 的第一项，没有为空',
        'provisions 表中 provision 那一條的同名各欄；chapter 是 path 的第一項，沒有為空',
        'columns of the same name of the provision; chapter is the first entry of path, empty where it has none',
      ],
    },
    {
      columns: ['lead', 'support', 'responsible', 'agencies'],
      rule: [
        'provisions 表中 provision 那一条的 responsible：按 role 分的 name，以及 agency，各取一次',
        'provisions 表中 provision 那一條的 responsible：按 role 分的 name，以及 agency，各取一次',
        'responsible of the provision: name by role, and agency, each once',
      ],
    },
    {
      columns: ['document_title', 'place', 'region'],
      rule: [
        'documents 表中 document 那一份的 title、region.name、region.code',
        'documents 表中 document 那一份的 title、region.name、region.code',
        'title, region.name and region.code of the document',
      ],
    },
    {
      columns: ['url'],
      rule: [
        'documents 表中 document 那一份的 url，加“#”和 id 中“/”之后的部分',
        'documents 表中 document 那一份的 url，加「#」和 id 中「/」之後的部分',
        'url of the document, then # and what stands behind / in id',
      ],
    },
  ],
  characters: [
    {
      columns: ['context'],
      rule: [
        'provisions 表中 provision 那一条的 label、title、text；句见 coding-units 表中 id 为 document/sentence 的一行',
        'provisions 表中 provision 那一條的 label、title、text；句見 coding-units 表中 id 為 document/sentence 的一列',
        'label, title and text of the provision; its sentence is the coding unit document/sentence',
      ],
    },
  ],
}

/** What a table leaves out where it comes by document. */
export const followsOf = (name: keyof PublicTables): readonly Follows[] => FOLLOWS[name] ?? []
