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
   * Notes that this process sends its answer to a request now, and deletes what was kept of it.
   *
   * @returns false if another process has the request: then nothing may be sent.
   */
  answering(delivery: string, options?: AnsweringOptions): Promise<boolean>;
  /** Deletes what is kept of a request whose answer was delivered. */
  delivered(delivery: string): Promise<void>;
  /**
   * Claims the oldest request of a platform that a dead process kept; null: there is none. One that several processes died of is left.
   *
   * @param platform what the ids of its deliveries begin with, before a blank.
   */
  takeOver(platform: string): Promise<KeptRequest | null>;

  /** Takes a lease, or keeps it: false if another process that lives has it. */
  hold(lease: string): Promise<boolean>;
  /** Keeps a value with a lease, which the next holder finds; false if this process does not hold it. */
  note(lease: string, value: string): Promise<boolean>;
  release(lease: string): Promise<void>;
  /** The leases whose names begin so, in the order of their names. */
  leases(prefix: string): Promise<readonly Lease[]>;

  /**
   * Takes a turn in a lane in which turns are so many milliseconds apart. It has to be used within {@link TURN_WITHIN_MS} of the call, or
   * another one be taken: the next turn is apart from the last moment at which this one may have been used.
   *
   * @returns 0 if it is taken; otherwise how long to wait before asking again.
   */
  turn(lane: string, everyMs: number): Promise<number>;
  /** Notes that the last turn has been used just now: the next one counts from here. */
  turned(lane: string): Promise<void>;
};

/** A process counts as dead so many milliseconds after it was last heard of. */
export const LIVES_MS = 10_000;

/** A turn can be used for so long, in milliseconds. */
export const TURN_WITHIN_MS = 1_000;

/**
 * What is kept of a request can be taken over for so long, in milliseconds, and is deleted within the minute after: Discord takes an
 * answer for 15 minutes.
 */
export const KEPT_MS = 840_000;

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
  /** What the platform sent, as plain data: it is kept until the answer begins. @default nothing is kept, so nobody can take it over */
  readonly body?: unknown;
};

/** How an answer is noted. */
type AnsweringOptions = {
  /** Whether this process has noted it before, without hearing what came of it. @default false */
  readonly again?: boolean;
  /** Whether the answer may be sent twice without harm: then the request is kept until it is delivered. @default false */
  readonly keeps?: boolean;
};

/** A request of a process that died. */
export type KeptRequest = {
  readonly delivery: string;
  /** What the platform sent. */
  readonly body: unknown;
  /** Since it came, in milliseconds. */
  readonly ageMs: number;
};

/** What comes of a claim. */
export type GroupAdmission =
  | { readonly kind: "admitted" }
  /** The person asks too often, counted over all processes. */
  | { readonly kind: "refused"; readonly waitMs: number; readonly first: boolean }
  /** Another process has it; `answered`: that one has begun to send its answer. */
  | { readonly kind: "elsewhere"; readonly answered: boolean }
  /** The database was not reached: for certain nothing is claimed. */
  | { readonly kind: "unreached" };

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
