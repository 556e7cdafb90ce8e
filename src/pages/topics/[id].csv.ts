import type { APIRoute, InferGetStaticPropsType } from 'astro'
import { edition } from '../../site/edition.ts'
import { topicCsv } from '../../site/topic-csv.ts'
import { topicFiles } from '../../site/topic-pages.ts'

/** The measures of each topic as a table to take away; those of many documents are packed, beside this. */
export const getStaticPaths = () => topicFiles(edition(), true)

type Props = InferGetStaticPropsType<typeof getStaticPaths>

export const GET: APIRoute<Props> = ({ props: { topic } }) => new Response(topicCsv(edition(), topic))
