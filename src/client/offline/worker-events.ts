/** The events of a service worker, as far as ours asks for them: the types of a page's scripts do not know them. */
export interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void
}
export interface Fetching extends Lasting {
  request: Request
  respondWith(answer: Promise<Response>): void
}
export interface Asking extends Lasting {
  data: unknown
  ports: readonly MessagePort[]
}
