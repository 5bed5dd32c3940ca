/**
 * The processes of one bot: those that share a database. A process that has not been heard of for {@link LIVES_MS} counts as dead, and
 * what it holds is free for others. Every call may fail while the database cannot be reached.
 */
export type ProcessGroup = {
  /** What the process is called in the log and in `status`. */
  readonly name: string;
  /** Notes that this process lives, and how it is. Nothing can be held before. */
  beat(state: MemberState): Promise<void>;
  /** The processes that were heard of within an hour, by their names. */
  members(): Promise<readonly Member[]>;
  /** Gives up everything that this process holds, and lets go of the database. */
  leave(): Promise<void>;

  /** Claims a request. What a process claimed and did not begin to answer is free when it is dead. */
  admit(asked: GroupRequest): Promise<GroupAdmission>;
  /**
   * Notes that this process sends its answer to a request now.
   *
   * @returns false if another process has the request: then nothing may be sent.
   */
  answering(delivery: string): Promise<boolean>;

  /** Takes a lease, or keeps it: false if another process that lives has it. */
  hold(lease: string): Promise<boolean>;
  /** Keeps a value with a lease, which the next holder finds; false if this process does not hold it. */
  note(lease: string, value: string): Promise<boolean>;
  release(lease: string): Promise<void>;
  /** The leases whose names begin so, in the order of their names. */
  leases(prefix: string): Promise<readonly Lease[]>;

  /** Reserves the next turn in a lane in which turns are so many milliseconds apart, and says how long it is until then. */
  turn(lane: string, everyMs: number): Promise<number>;
};

/** A process counts as dead so many milliseconds after it was last heard of. */
export const LIVES_MS = 10_000;

/** How a process is, as it says itself. */
export type MemberState = {
  readonly status: "ok" | "degraded" | "failing";
  /** The names of the parts that do not work. */
  readonly broken: readonly string[];
};

/** A process of the group. */
export type Member = MemberState & {
  readonly name: string;
  /** Since it started, and since it was last heard of, in milliseconds. */
  readonly ageMs: number;
  readonly silentMs: number;
  /** The names of the leases that it holds. */
  readonly leases: readonly string[];
};

/** A request as the processes tell it from others. */
type GroupRequest = {
  /** Unique among all platforms: the platform's own id of the delivery. */
  readonly delivery: string;
  /** Whose requests are counted. */
  readonly person: string;
  /** How many of them are allowed in a minute; half of them at once. */
  readonly perMinute: number;
};

/** What comes of a claim. */
export type GroupAdmission =
  | { readonly kind: "admitted" }
  /** The person asks too often, counted over all processes. */
  | { readonly kind: "refused"; readonly waitMs: number; readonly first: boolean }
  /** Another process has it; `answered`: that one has begun to send its answer. */
  | { readonly kind: "elsewhere"; readonly answered: boolean };

/** Something that one process has at a time. */
export type Lease = {
  readonly name: string;
  /** The name of the process that has it and lives; null: nobody has. */
  readonly holder: string | null;
  /** Whether this process does. */
  readonly isOwn: boolean;
  /** What the last holder kept with it. */
  readonly value: string | null;
};
