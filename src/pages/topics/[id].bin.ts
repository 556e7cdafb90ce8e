import type { APIRoute, InferGetStaticPropsType } from 'astro'
import { inScript } from '../../site/convert.ts'
import { edition } from '../../site/edition.ts'
import { packed } from '../../site/packed.ts'
import { topicTurned } from '../../site/topic-csv.ts'
import { topicFiles } from '../../site/topic-pages.ts'

/** What a Traditional page makes of the packed table of a topic. */
export const getStaticPaths = () => topicFiles(edition(), false)

type Props = InferGetStaticPropsType<typeof getStaticPaths>

export const GET: APIRoute<Props> = ({ props: { topic } }) =>
  packed(topicTurned(edition(), topic, (text) => inScript(text, 'Hant')))
