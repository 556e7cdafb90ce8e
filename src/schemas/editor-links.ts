import { z } from 'zod'

/** The editor's decision on a pair of provisions. */
const editorLink = z
  .strictObject({
    /** Ids of the two provisions, in any order. */
    a: z.string().min(1),
    b: z.string().min(1),
    /** `confirmed`: the computed link is right; `rejected`: it is not shown; `added`: a link the computation lacks. */
    decision: z.enum(['confirmed', 'rejected', 'added']),
    /** Set for an added link; for a confirmed one where the computed relation is wrong. */
    relation: z.enum(['same', 'related']).optional(),
    /** Words of both sides, for an added link. */
    shared: z.array(z.string()).default([]),
    /** The editor's sentence; a confirmed link may keep the computed one. */
    reason: z.string().min(1).optional(),
  })
  .refine(({ decision, reason }) => decision === 'confirmed' || reason !== undefined, {
    path: ['reason'],
    message: 'Unexpected decision without a reason, expected a sentence',
  })
  .refine(({ decision, relation }) => decision !== 'added' || relation !== undefined, {
    path: ['relation'],
    message: 'Unexpected added link without a relation, expected same or related',
  })

/** `content/links.yaml`: links confirmed, rejected or added by the editor. */
export const editorLinks = z.strictObject({ links: z.array(editorLink) })

export type EditorLink = z.infer<typeof editorLink>
export type EditorLinks = z.infer<typeof editorLinks>
