import type { APIRoute, InferGetStaticPropsType } from 'astro'
import { edition } from '../../site/edition.ts'
import { packedText } from '../../site/packed.ts'
import { inAnyScript } from '../../site/page-script.ts'
import { topicCsv } from '../../site/topic-csv.ts'

/** The measures of each topic of many documents: texts in both scripts are a fifth as large when they are packed. */
export const getStaticPaths = () =>
  edition().few ? [] : edition().tables.topics.map((topic) => inAnyScript({ id: topic.id }, { topic }))

type Props = InferGetStaticPropsType<typeof getStaticPaths>

export const GET: APIRoute<Props> = ({ props: { topic } }) => packedText(topicCsv(edition(), topic))
