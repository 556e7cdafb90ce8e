import type { APIRoute, InferGetStaticPropsType } from 'astro'
import { edition, ownDocument } from '../../site/edition.ts'
import { packed } from '../../site/packed.ts'
import { inAnyScript } from '../../site/page-script.ts'
import { digestOfIssued, viewFile } from '../../site/view-file.ts'

/** What views of a document read when they are asked for; it is kept as long as what the compiler has written is the same. */
export const getStaticPaths = () =>
  edition()
    .tables.documents.map(ownDocument)
    .map((document) => inAnyScript({ document: document.id }, { document, issued: digestOfIssued(document.id) }))

type Props = InferGetStaticPropsType<typeof getStaticPaths>

export const GET: APIRoute<Props> = ({ props: { document } }) => packed(viewFile(edition(), document))
