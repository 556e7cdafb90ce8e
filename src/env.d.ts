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
  /** Whether readers may keep the edition: false in a build with `OFFLINE=off`. */
  readonly OFFLINE: boolean
}
