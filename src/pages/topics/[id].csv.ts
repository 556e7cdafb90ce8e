import type { APIRoute, InferGetStaticPropsType } from 'astro'
import { edition } from '../../site/edition.ts'
import { inAnyScript } from '../../site/page-script.ts'
import { topicCsv } from '../../site/topic-csv.ts'

/** The measures of each topic as a table to take away; those of many documents are packed, beside this. */
export const getStaticPaths = () =>
  edition().few ? edition().tables.topics.map((topic) => inAnyScript({ id: topic.id }, { topic })) : []

type Props = InferGetStaticPropsType<typeof getStaticPaths>

export const GET: APIRoute<Props> = ({ props: { topic } }) => new Response(topicCsv(edition(), topic))
