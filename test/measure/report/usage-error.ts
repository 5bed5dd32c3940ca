/** The command line, or a file it names, is not what can be measured: a line for the person, or several; exit code 2. */
export class UsageError extends Error {}
