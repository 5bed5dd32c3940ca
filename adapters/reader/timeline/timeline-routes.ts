import type { Hono } from "hono";
import { tooLong } from "../../../src/chat/requests/long-input.ts";
import { LONGEST_QUESTION } from "../../../src/chat/requests/request.ts";
import type { ReadArchive } from "../read-archive.ts";
import type { ReaderEnv } from "../reader-env.ts";
import type { ShowNotice, ShowPage, ShowPicture } from "../show-page.ts";
import { chartInView, MOST_ENTRIES, timelinePage } from "./timeline-page.ts";
import { movedView, readTimelineView, type TimelineView } from "./timeline-view.ts";

/** What timelines need. */
type TimelineParts = {
  readonly archive: Pick<ReadArchive, "timeline">;
  /** Whether there are pictures. */
  readonly isDrawn: boolean;
  /** `YYYY-MM-DD`. */
  readonly today: () => string;
  readonly show: ShowPage;
  readonly picture: ShowPicture;
  readonly notice: ShowNotice;
};

/** Serves timelines: `/timeline` to read, `/timeline.svg` and `/timeline.png` to look at. */
export function addTimelines(
  app: Hono<ReaderEnv>,
  { archive, isDrawn, today, show, picture, notice }: TimelineParts,
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
    const { length } = view.topic;
    if (length > LONGEST_QUESTION) return notice(context, 400, (say) => tooLong(length, say));
    const found = await timelineOf(view);
    const page = context.get("page");
    if (move) return context.redirect(page.places.timeline(movedView(view, move, found.entries)), 303);
    return show(context, timelinePage(found, view, page, isDrawn));
  });
  for (const as of ["svg", "png"] as const)
    app.get(`/timeline.${as}`, async (context) => {
      const { view } = readTimelineView(new URL(context.req.url).searchParams);
      const { length } = view.topic;
      if (length > LONGEST_QUESTION) return notice(context, 400, (say) => tooLong(length, say));
      return picture(context, chartInView(await timelineOf(view), view, context.get("page").places), as);
    });
}
