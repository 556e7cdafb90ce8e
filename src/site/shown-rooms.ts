import type { Room } from '../policy/shown.ts'
import { ROOMS, shownSettings } from '../policy/shown.ts'
import { roomGroups } from './room-groups.ts'

const isRoom = (name: string): name is Room => ROOMS.some((room) => room === name)

/** Whether the room of a path, `data/codebook/`, is shown in navigation; what is no room always is. */
export function isShownRoom(path: string, rooms: readonly Room[] = shownSettings().rooms): boolean {
  const [name = ''] = path.split('/')
  return !isRoom(name) || rooms.includes(name)
}

/** The rooms that are shown, in their groups; groups without one are left out. */
export const shownGroups = (): typeof roomGroups =>
  roomGroups
    .map(({ group, pages }) => ({ group, pages: pages.filter(({ path }) => isShownRoom(path)) }))
    .filter(({ pages }) => pages.length > 0)
