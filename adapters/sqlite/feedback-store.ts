import type { FeedbackStore } from "../../src/chat/feedback/feedback.ts";
import { fromFeedback, toFeedback } from "../store/feedback-rows.ts";
import type { Connection } from "./connection.ts";

/** Keeps feedback in a database of SQLite's that is open. */
export function feedbackStoreOf({ read, write, statement }: Connection): FeedbackStore {
  return {
    add: (feedback) => write("synced", () => void statement(ADD).run(fromFeedback(feedback))),
    remove: (id) => write("synced", () => Number(statement(REMOVE).run({ id }).changes) > 0),
    list: (limit) => read(() => statement(LIST).all({ limit }).map(toFeedback)),
  };
}

const ADD = `
  INSERT INTO feedback (id, at_ms, kind, question, document, quote, start_at, end_at)
  VALUES (:id, :at_ms, :kind, :question, :document, :quote, :start_at, :end_at)`;
const REMOVE = "DELETE FROM feedback WHERE id = :id";
const LIST = "SELECT * FROM feedback ORDER BY at_ms DESC, id LIMIT :limit";
