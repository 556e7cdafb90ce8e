/** The part of the reader of PDF that has no declarations: it is only handed to the other. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs'
