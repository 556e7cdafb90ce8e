/** Counts what is sent: bytes of bodies that anything on this page or in its workers hands to the network. */

const sizeOf = (body: unknown): number =>
  typeof body === 'string'
    ? new TextEncoder().encode(body).length
    : body instanceof ArrayBuffer || ArrayBuffer.isView(body)
      ? body.byteLength
      : body instanceof Blob
        ? body.size
        : body === undefined || body === null
          ? 0
          : 1

/** Calls `each` with the size of every body that is handed over from now on. */
export function watchSent(each: (bytes: number) => void): void {
  const usual = globalThis.fetch
  globalThis.fetch = (input, init) => {
    if (init?.body) each(sizeOf(init.body))
    return usual(input, init)
  }
  if (typeof navigator.sendBeacon === 'function') {
    const beacon = navigator.sendBeacon.bind(navigator)
    navigator.sendBeacon = (url, body) => {
      each(sizeOf(body))
      return beacon(url, body)
    }
  }
  const { send } = XMLHttpRequest.prototype
  XMLHttpRequest.prototype.send = function (body) {
    each(sizeOf(body))
    send.call(this, body)
  }
}
