/** What a terminal shows beside what is said everywhere: its labels are at most ten columns wide. */
export const TERMINAL = {
  "terminal.doubtful": "This may be it:",
  "terminal.also": "Also:",
  "terminal.when": "When",
  "terminal.published": "Published",
  "terminal.carried-by": "Carried by",
  "terminal.places": "Places",
  "terminal.link": "Link",
  "terminal.source": "Source",
  "terminal.also-dated": "Also dated",
  "terminal.dated-from": "{date}, from {from}",
  "terminal.date-named": "Date named",
  "terminal.key-words": "Key words",
  "terminal.left": "And {count} more: --limit {all}",
  "terminal.everything-dated": "Everything dated",
  "terminal.no-document": "No document matches.",
  "terminal.not-counted":
    "{count, plural, one {# of a longer time is not counted.} other {# of a longer time are not counted.}}",
  "progress.reading": "Reading documents",
  "progress.importing": "Importing files",
  "progress.bar": "{what} {bar} {done} of {all}, {rate} a second, {left} left",
} as const;
