/** Resolves when what has been changed is on screen: the next work does not keep the reader waiting for it. */
export const afterPaint = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
