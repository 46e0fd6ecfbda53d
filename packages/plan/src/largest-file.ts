/** Bytes in a megabyte, as sizes of files are told. */
export const MEGABYTE: number = 1024 * 1024

/** Size in bytes of the largest plan document that is read: plans of text and tables stay far below it. */
export const LARGEST_FILE: number = 20 * MEGABYTE
