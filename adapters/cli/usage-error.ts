/** The command line asks for something that cannot be: one line for the person, exit code 2. */
export class UsageError extends Error {}
