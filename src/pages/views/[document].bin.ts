import type { APIRoute, InferGetStaticPropsType } from 'astro'
import { edition, ownDocument } from '../../site/edition.ts'
import { packed } from '../../site/packed.ts'
import { viewFile } from '../../site/view-file.ts'

/** What views of a document read when they are asked for. */
export const getStaticPaths = () =>
  edition()
    .tables.documents.map(ownDocument)
    .map((document) => ({ params: { document: document.id }, props: { document } }))

type Props = InferGetStaticPropsType<typeof getStaticPaths>

export const GET: APIRoute<Props> = ({ props: { document } }) => packed(viewFile(edition(), document))
