import type { FeedbackStore } from "../../src/chat/feedback/feedback.ts";
import { fromFeedback, toFeedback } from "../store/feedback-rows.ts";
import type { Connection } from "./connection.ts";
import { compileFor } from "./statement.ts";

/** Keeps feedback in a database of PostgreSQL's. */
export function feedbackStoreOf(connection: Connection): FeedbackStore {
  return {
    add: async (feedback) => void (await connection.run(STATEMENTS.add, fromFeedback(feedback))),
    remove: async (id) => (await connection.run(STATEMENTS.remove, { id })).changed > 0,
    list: async (limit) => (await connection.run(STATEMENTS.list, { limit })).rows.map(toFeedback),
  };
}

// Added again after its answer got lost it is there once; taken back again it is gone.
const STATEMENTS = compileFor("caller", () => ({
  add: `
    INSERT INTO dateline.feedback (id, at_ms, kind, question, document, quote, start_at, end_at)
    VALUES (:id, :at_ms, :kind, :question, :document, :quote, :start_at, :end_at) ON CONFLICT DO NOTHING`,
  remove: "DELETE FROM dateline.feedback WHERE id = :id",
  list: "SELECT * FROM dateline.feedback ORDER BY at_ms DESC, id LIMIT :limit",
}));
