/** Why something was not posted, or does not stand: kept and logged in English, and said in the reader's language. */
export const REASONS = {
  "reason.day-skipped": "this day was skipped",
  "reason.entries-left-out": "the entries for this day are left out of this channel",
  "reason.nothing-on-day": "the archive has nothing on this day",
  "reason.nothing-near": "the archive has nothing new on this day or near it",
  "reason.manager-stopped": "A channel manager stopped it.",
  "reason.day-over": "the day was over before it could be posted",
  "reason.day-not-begun": "the day has not begun in the new time zone.",
  "reason.not-known-yet": "it is not known yet whether the post went out.",
  "reason.cannot-look":
    "the bot cannot read the channel to see whether the post went out, so it does not post again",
  "reason.interrupted": "the bot was interrupted before sending.",
  "reason.quote-held-back":
    "a quote was held back: the stored text has other words ({document}, characters {start} to {end}). Run dateline check.",
  "reason.stopped-before": "the bot stopped before posting, and the day was over when it started again",
  "reason.did-not-arrive": "it did not arrive, and the day was over before it could be sent again",
  "reason.never-known":
    "it is not known whether the post went out: the bot stopped while posting and cannot read the channel",
  "reason.another-archive":
    "This workspace or server has another archive now: set it up again with /dateline subscribe or /dateline watch.",
  "reason.documents-missing": "the archive does not have all of its documents now.",
  "reason.found-gone": "what was found is no longer in the archive, or has other words",
  "reason.document-gone": "no longer in the archive",
  "reason.withdrawn-on": "withdrawn on {date}: {why}",
  "reason.withdrawn-in": "withdrawn {date}: {why}",
  "reason.text-changed": "its text was changed",
  "reason.newer-without": "a newer version exists: {document}, without this sentence",
} as const;
