import type { APIRoute, InferGetStaticPropsType } from 'astro'
import { edition } from '../../site/edition.ts'
import { packedText } from '../../site/packed.ts'
import { topicCsvHans } from '../../site/topic-csv.ts'
import { topicFiles } from '../../site/topic-pages.ts'

/** The measures of each topic of many documents, packed, in one script: `<id>.bin` beside it has what the other differs by. */
export const getStaticPaths = () => topicFiles(edition(), false)

type Props = InferGetStaticPropsType<typeof getStaticPaths>

export const GET: APIRoute<Props> = ({ props: { topic } }) => packedText(topicCsvHans(edition(), topic))
