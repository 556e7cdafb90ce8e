import type { APIRoute } from 'astro'
import { edition } from '../../site/edition.ts'
import { readView } from '../../site/read-edition.ts'

/** What views of a document read when they are asked for: its text as issued, and the glosses. */
export const getStaticPaths = () =>
  ['glosses', ...edition().tables.documents.map(({ id }) => `issued-${id}`)].map((name) => ({ params: { name } }))

export const GET: APIRoute = ({ params }) => new Response(readView(params.name ?? ''))
