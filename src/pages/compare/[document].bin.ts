import type { APIRoute, InferGetStaticPropsType } from 'astro'
import { compareFile } from '../../site/compare-file.ts'
import { edition, ownDocument } from '../../site/edition.ts'
import { packed } from '../../site/packed.ts'
import { inAnyScript } from '../../site/page-script.ts'

/** A document's provisions for the page of any two, in both scripts. */
export const getStaticPaths = () =>
  edition()
    .tables.documents.map(ownDocument)
    .map((document) => inAnyScript({ document: document.id }, { document }))

type Props = InferGetStaticPropsType<typeof getStaticPaths>

export const GET: APIRoute<Props> = ({ props: { document } }) => packed(compareFile(edition(), document))
