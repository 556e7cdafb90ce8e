import type { APIRoute } from 'astro'
import { askedFile } from '../../site/asked-characters.ts'
import { edition } from '../../site/edition.ts'
import { readView } from '../../site/read-edition.ts'

/** Example: `characters-zhejiang-2023-2`. */
const CHARACTERS = /^characters-(.+)$/

/**
 * What views of a document read when they are asked for: its text as issued, the glosses, and what can be asked about
 * the characters of its Traditional page where that was converted.
 */
export const getStaticPaths = () =>
  [
    'glosses',
    ...edition().tables.documents.flatMap(({ id, script }) => [
      `issued-${id}`,
      ...(script === 'Hans' ? [`characters-${id}`] : []),
    ]),
  ].map((name) => ({ params: { name } }))

export const GET: APIRoute = ({ params: { name = '' } }) => {
  const asked = CHARACTERS.exec(name)?.[1]
  return new Response(asked === undefined ? readView(name) : JSON.stringify(askedFile(edition(), asked)))
}
