/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** What the parts of a document page need to know. */
    reading: import('./site/reading.ts').PageReading
  }
}

interface ImportMetaEnv {
  /** Folder of the tables that the pages are made from. */
  readonly CORPUS_TABLES: string
  /** What pages show of the settings of the edition. */
  readonly EDITION: import('./policy/shown.ts').ShownSettings
  /** The path at which the edition stands on its host, with a slash at both ends. */
  readonly EDITION_BASE: string
  /** Whether the pages are to open from a folder, without a host. */
  readonly PORTABLE: boolean
  /** Whether readers may keep the edition: false in a build with `OFFLINE=off`. */
  readonly OFFLINE: boolean
}

declare module 'virtual:duidu/Head' {
  const component: typeof import('./components/frame/Head.astro').default
  export { component as default }
}

declare module 'virtual:duidu/Header' {
  const component: typeof import('./components/frame/Header.astro').default
  export { component as default }
}

declare module 'virtual:duidu/Footer' {
  const component: typeof import('./components/frame/Footer.astro').default
  export { component as default }
}
