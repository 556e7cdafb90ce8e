import { UserError } from '../disk/user-error.ts'

/** The port asked for, as argument or by `PORT`; 0 is any. Throws a `UserError` for what is none. */
export function readPort(given: string | undefined): number {
  const wanted = given ?? process.env.PORT ?? '4321'
  const port = Number(wanted)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new UserError(`Unexpected port ${wanted}, expected a number from 0 to 65535. 端口应是0到65535的整数。`)
}

/** Says when another port had to be taken than the one asked for. */
export function sayPort(wanted: number, port: number): void {
  if (wanted !== 0 && port !== wanted)
    console.log(`Port ${wanted} is taken; ${port} is free. 端口${wanted}已被占用，改用${port}。`)
}
