/** The version of this package, put in when it is built. */
export const version: string = __MLPREP_VERSION__;

declare const __MLPREP_VERSION__: string;
