import type { Hono } from "hono";
import { tooLong } from "../../../src/chat/requests/long-input.ts";
import { LONGEST_QUESTION } from "../../../src/chat/requests/request.ts";
import type { LetIn } from "../access.ts";
import { type DrawChart, PIXELS, pictureResponse } from "../drawn.ts";
import type { Places } from "../places.ts";
import type { ReadArchive } from "../read-archive.ts";
import type { Say, ShowPage } from "../show-page.ts";
import { chartInView, MOST_ENTRIES, timelinePage } from "./timeline-page.ts";
import { movedView, readTimelineView, type TimelineView } from "./timeline-view.ts";

/** What timelines need. */
type TimelineParts = {
  readonly archive: Pick<ReadArchive, "timeline">;
  readonly draw: DrawChart | null;
  /** `YYYY-MM-DD`. */
  readonly today: () => string;
  readonly places: Places;
  readonly page: ShowPage;
  readonly say: Say;
};

/** Serves timelines: `/timeline` to read, `/timeline.svg` and `/timeline.png` to look at. */
export function addTimelines(
  app: Hono<LetIn>,
  { archive, draw, today, places, page, say }: TimelineParts,
): void {
  const timelineOf = ({ topic, only, place }: TimelineView) =>
    archive.timeline(topic, {
      limit: MOST_ENTRIES,
      today: today(),
      ...(only === undefined ? {} : { publisher: only }),
      ...(place === undefined ? {} : { place }),
    });
  app.get("/timeline", async (context) => {
    const { view, move } = readTimelineView(new URL(context.req.url).searchParams);
    if (view.topic.length > LONGEST_QUESTION) return say(context, 400, tooLong(view.topic.length));
    const found = await timelineOf(view);
    if (move) return context.redirect(places.timeline(movedView(view, move, found.entries)), 303);
    return page(context, timelinePage(found, view, places, draw !== null));
  });
  for (const as of ["svg", "png"] as const)
    app.get(`/timeline.${as}`, async (context) => {
      const { view } = readTimelineView(new URL(context.req.url).searchParams);
      if (view.topic.length > LONGEST_QUESTION) return say(context, 400, tooLong(view.topic.length));
      const chart = chartInView(await timelineOf(view), view, places);
      const drawn = pictureResponse((await draw?.(chart, as, as === "png" ? PIXELS : {})) ?? null, as);
      return drawn ?? say(context, 404, "There is no such picture.");
    });
}
