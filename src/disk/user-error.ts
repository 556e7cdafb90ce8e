/** What a user can mend: its message is printed as it is, without a stack, and the run ends. */
export class UserError extends Error {
  override name = 'UserError'
}

/** Whether an error, perhaps from another copy of this module, is one that a user can mend. */
export const isUserError = (error: unknown): boolean => error instanceof Error && error.name === 'UserError'
