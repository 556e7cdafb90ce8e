import type { APIRoute } from 'astro'
import { readView } from '../../site/read-edition.ts'

/** The words of Taiwan and Hong Kong that a view shows beside those of a text. */
export const GET: APIRoute = () => new Response(readView('glosses'))
