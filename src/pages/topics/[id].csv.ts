import type { APIRoute } from 'astro'
import { edition } from '../../site/edition.ts'
import { topicCsv } from '../../site/topic-csv.ts'

/** The measures of each topic as a table to take away. */
export const getStaticPaths = () => edition().tables.topics.map((topic) => ({ params: { id: topic.id } }))

export const GET: APIRoute = ({ params }) => {
  const topic = edition().tables.topics.find(({ id }) => id === params.id)
  return new Response(topic ? topicCsv(edition(), topic) : '')
}
