import type { APIRoute, InferGetStaticPropsType } from 'astro'
import { edition } from '../../site/edition.ts'
import { packedText } from '../../site/packed.ts'
import { inAnyScript } from '../../site/page-script.ts'
import { topicCsvHans } from '../../site/topic-csv.ts'

/** The measures of each topic of many documents, packed, in one script: `<id>.bin` beside it has what the other differs by. */
export const getStaticPaths = () =>
  edition().few ? [] : edition().tables.topics.map((topic) => inAnyScript({ id: topic.id }, { topic }))

type Props = InferGetStaticPropsType<typeof getStaticPaths>

export const GET: APIRoute<Props> = ({ props: { topic } }) => packedText(topicCsvHans(edition(), topic))
