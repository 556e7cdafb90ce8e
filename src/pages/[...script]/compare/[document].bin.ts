import type { APIRoute, InferGetStaticPropsType } from 'astro'
import { compareFile } from '../../../site/compare-file.ts'
import { edition, ownDocument } from '../../../site/edition.ts'
import { packed } from '../../../site/packed.ts'
import { inBothScripts } from '../../../site/page-script.ts'

/** A document's provisions for the page of any two, in each script. */
export const getStaticPaths = () =>
  edition()
    .tables.documents.map(ownDocument)
    .flatMap((document) => inBothScripts({ document: document.id }, { document }))

type Props = InferGetStaticPropsType<typeof getStaticPaths>

export const GET: APIRoute<Props> = ({ props: { document, script } }) =>
  packed(compareFile(edition(), document, script))
