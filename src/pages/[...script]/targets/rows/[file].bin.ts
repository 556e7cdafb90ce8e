import type { APIRoute, InferGetStaticPropsType } from 'astro'
import { edition } from '../../../../site/edition.ts'
import { packed } from '../../../../site/packed.ts'
import { inBothScripts } from '../../../../site/page-script.ts'
import { targetData, targetIndex } from '../../../../site/target-rows.ts'

/** The targets that do not stand in the page of the index, some hundreds a file, in each script. */
export const getStaticPaths = () =>
  targetIndex(edition()).files.flatMap(({ page, entries }) => inBothScripts({ file: String(page) }, { rows: entries }))

type Props = InferGetStaticPropsType<typeof getStaticPaths>

export const GET: APIRoute<Props> = ({ props: { rows, script } }) =>
  packed(rows.map((row) => targetData(edition(), row, script)))
