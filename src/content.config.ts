import { defineCollection } from 'astro:content'
import { glob } from 'astro/loaders'
import { z } from 'astro/zod'

const corpus = process.env.CORPUS
const base = corpus ? `${corpus}/content/policies` : 'content/policies'

/** The compiled documents, one MDX file each; `id` is the document's. */
export const collections = {
  policies: defineCollection({
    loader: glob({ pattern: '*.mdx', base, generateId: ({ entry }) => entry.replace(/\.mdx$/, '') }),
    schema: z.object({ id: z.string(), title: z.string(), script: z.enum(['Hans', 'Hant']) }),
  }),
}
